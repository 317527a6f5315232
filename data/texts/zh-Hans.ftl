# 界面文字，简体中文。每条消息的 id 以显示它的部件命名。

## 视图

view-articles = 文章
view-timeline = 时间线
view-debug = 调试

## 计数

count-articles = { $n } 篇文章

## 阅读

reader-topics = 主题
reader-topic-filter = { $topic }：只看此主题的文章

## 数字

view-numbers = 数字
names-between = 、
numbers-status = { $n } 个数量
numbers-from = ，来自 { $n } 篇文章
numbers-summary = 共 { $n } 个数量：{ $own } 个出自文章本身，{ $quoted } 个出自被引述者，{ $unknown } 个出自身份不明的说话人。
numbers-choice = 类别和单位
numbers-every = 全部类别和单位
numbers-all-of-kind = 全部{ $kind }（{ $n }）
numbers-unit = { $unit }（{ $n }）
numbers-none = 这些文章没有给出该类别和单位的数量。
numbers-none-at-all = 这些文章没有给出任何数量。
numbers-show-every = 显示全部类别和单位
numbers-caption = 数量，第 { $first } 至 { $last } 个，共 { $n } 个。可用上下方向键移动。
numbers-value-note = 每种单位各自排序：不同单位不能放在同一尺度上比较。
numbers-not-stated = 未说明
numbers-doubtful = 存疑
numbers-source-unknown = 来源不明
number-kind-money = 金额
number-kind-percent = 百分比
number-kind-measure = 度量
number-kind-count = 计数
number-kind-ratio = 比率
number-kind-ordinal = 名次
number-column-written = 原文
number-column-value = 数值
number-column-of = 所指
number-column-teller = 提供者
number-column-outlet = 媒体
number-column-date = 发布日期
number-sign-about = 约
number-sign-less = 少于
number-sign-more = 超过
number-sign-most = 至多
number-sign-least = 至少
number-sign-up = 增加
number-sign-down = 减少
number-teller-article = 文章本身
number-teller-unknown = 说话人不明
number-teller-phrase = “{ $phrase }”，未对应到姓名
number-teller-perhaps = 可能是 { $names }
rows-before = 显示前 { $n } 行
rows-more = 再显示 { $n } 行
rows-of = 第 { $first } 至 { $last } 行，共 { $n } 行
comparisons = 可比较的数量
comparisons-jump = 有 { $n } 组可以比较
comparisons-note = 同一组从零起按同一尺度绘制，从大到小排列：单位相同，而且除所属者外所指的措辞相同。“超过”画在所超过的数值处；区间可能多出的部分用浅色表示。
comparisons-none = 这里没有两处陈述以相同单位度量同一事物。
comparisons-n-more = 另有 { $n } 组可以比较：选择类别或单位即可查看。
comparison-level = { $of }
comparison-change = { $of }的变化
comparison-share = 占 { $of } 的比例
comparison-in = { $title }，单位：{ $unit }
comparison-more = 另有 { $n } 个较小的数值未绘出。
comparison-as-table = 以表格查看
comparison-as-bars = 以条形图查看
