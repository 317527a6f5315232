# 界面文字，简体中文。每条消息的 id 以显示它的部件命名。

## 视图

view-articles = 文章
view-voices = 人物发言
view-timeline = 时间线
view-debug = 调试
views-name = 视图

## 计数

count-articles = { $n } 篇文章
count-events = { $n } 个事件
count-quotes = { $n } 条引语
count-speakers = { $n } 位说话人
count-times = { $n } 次
count-events-articles = { $events } 个事件，出自 { $articles } 篇文章
small-number = { $n }
number-endless = 大到无法写出的数
number-million = { $wan } 万
number-billion = { $yi } 亿
number-trillion = { $n } 万亿

## 列表

list-and = 和
list-or = 或
list-comma = 、
list-then = ，后为
list-space = { "" }
list-dot = { " · " }

## 日期

date-none = 无日期
date-year-not-stated = 年份未注明
date-comma = ，
date-no-year = { $date }，<i>年份未注明</i>
date-at = { $date } { $time }
date-clock = { $hour }:{ $minute }
date-clock-zone = { $time }（{ $zone }）
date-span = { $first }–{ $last }
date-span-wide = { $first }–{ $last }
date-span-in-month = { $month }{ $first }–{ $last }日
date-days = { $first }至{ $last }
date-days-in-month = { $month }{ $first }日至{ $last }日
date-days-in-year = { $year }{ $first }至{ $last }
dates-from = 从
dates-to = 到
dates-published = 发表
dates-mentioned = 提及
precision-minute = 精确到时刻
precision-day = 精确到日
precision-week = 精确到周
precision-month = 精确到月
precision-quarter = 精确到季度
precision-season = 精确到季节
precision-year = 精确到年
precision-decade = 精确到年代
precision-century = 精确到世纪

## 未知

unknown-source = 来源不详
unknown-author = 作者不详
no-one-named = 未提及人物
speaker-unknown = 不详
speaker-unknown-named = 说话人不详
speaker-perhaps = 可能是{ $names }

## 标记与引语

mark-person = 人物
mark-organisation = 机构
mark-place = 地点
mark-product = 产品
mark-quote = 引语
mark-time = 时间
mark-number = 数字
mark-perhaps = 可能是{ $kind }
marks-title = 标记
quote-direct = 直接引语
quote-mixed = 部分直接引语
quote-indirect = 间接引语

## 按钮

close = 关闭
try-again = 重试
show-more = 再显示 { $n } 条
view-as-table = 以表格查看
skip-link = 跳到主要内容

## 页头

search-name = 搜索
search-placeholder = 词语、“短语”、speaker:姓名
search-clear = 清除搜索
suggestions-name = 可以接着输入
suggestions-count = { $n } 条建议，用方向键选择
field-about = 引语中的词
field-is = 引语类型
field-from = 发表时间不早于
field-to = 发表时间不晚于
field-date = 发表于
query-loading = 加载中……
query-nothing = 没有读到内容。
theme-light = 浅色
theme-light-name = 浅色主题
theme-dark = 深色
theme-dark-name = 深色主题
locale-name = 语言

## 用文字表述的检索条件

query-none-open = 没有打开任何文章。
query-only = 唯一的一篇文章。
query-all = 全部 { $n } 篇文章。
query-articles = { $clauses }的文章。
query-quotes = { $clauses }的引语。
query-value = <b>{ $value }</b>
query-about = 关于“{ $words }”
query-direct = 直接
query-mixed = 部分直接
query-indirect = 间接
query-unknown-speaker = 不详的说话人
query-no-person = 任何人物都没有
query-no-organisation = 任何机构都没有
query-no-place = 任何地点都没有
query-no-product = 任何产品都没有
query-unknown-source = 不详的来源
query-no-date = 日期不详
query-speakers = { $n } 位说话人
query-people = { $n } 位人物
query-organisations = { $n } 个机构
query-places = { $n } 个地点
query-products = { $n } 个产品
query-sources = { $n } 个来源
query-topics = { $n } 个主题
query-no-topic = 任何主题都没有
clause-on = 主题为{ $values }
query-months = { $n } 个月份
clause-with = 含{ $values }
clause-in = 来自{ $values }
clause-naming = 提及{ $values }
clause-by = 出自{ $values }
clause-quoting = 引述{ $values }
clause-plain = { $values }
clause-without = 不含{ $values }
clause-not-in = 非来自{ $values }
clause-not-naming = 未提及{ $values }
clause-without-quotes-by = 没有引述{ $values }
clause-without-quotes = 没有{ $values }引语
clause-group = （{ $clause }）
clause-not = 并非{ $clause }
clause-not-group = 并非（{ $clause }）
clause-published-on = { $values }发表
clause-published-in = { $values }发表
clause-published-between = { $values }发表
clause-published-since = { $values }起发表
clause-published-until = 截至{ $values }发表
clause-or-no-year = { $clause }或年份不详

## 检索式中无法理解之处

problem-close-alone = 有一个“)”前面没有“(”，已忽略。
problem-open-alone = 有一个“(”没有闭合，已在末尾补上。
problem-empty-brackets = 有一对括号内没有内容，已忽略。
problem-too-deep = 括号最多嵌套 { $most } 层，更深的已忽略。
problem-too-many-terms = 只检索前 { $most } 个词，其余 { $n } 个已略去。
problem-or-alone = “OR”两边都要有词；有一个已忽略。
problem-minus-alone = 有一个“-”后面没有要排除的词，已忽略。
problem-quote-open = “{ $words }”前的引号没有闭合，短语已读到末尾。
problem-field-empty = “{ $field }:”后面没有内容，已略去。
problem-no-field = 没有“{ $field }:”这个字段，已当作词语检索。
problem-no-letter = “{ $words }”不含字母或数字，已略去。
problem-no-date = “{ $words }”不是 2024-03-10、2024-03 或 2024 这样的日期，“{ $field }:”已略去。
problem-no-kind = “is:”后可用 direct（直接）、mixed（部分直接）或 indirect（间接）；“{ $words }”已略去。

## 视图计数

status-read = 已读 <b>{ $done }</b> / { $total } 篇文章
status-articles = <b>{ $n }</b> / { $all } 篇文章
status-quotes = <b>{ $n }</b> 条引语
status-events = <b>{ $events }</b> 个事件，出自 { $articles } 篇文章

## 时间条

strip-name = 时间
strip-bars-day = <b>发表</b> 柱形，按日
strip-bars-month = <b>发表</b> 柱形，按月
strip-bars-year = <b>发表</b> 柱形，按年
strip-dots = <b>提及</b> 线下圆点
strip-strong = 醒目：属于本结果
strip-empty = 这里没有一篇文章有完整日期。
strip-by-day = 按日显示发表的文章和提及的日期，{ $first }至{ $last }。列表见“时间线”。
strip-by-month = 按月显示发表的文章和提及的日期，{ $first }至{ $last }。列表见“时间线”。
strip-by-year = 按年显示发表的文章和提及的日期，{ $first }至{ $last }。列表见“时间线”。
brush-first = 最早
brush-last = 最晚
undated-left-out = 不含无日期的文章
undated-none = 均有日期
undated-no-date = <b>{ $n }</b> 篇无日期
undated-no-year = <b>{ $n }</b> 篇年份未注明
undated-keep = 保留
undated-keep-name = 保留没有完整日期的文章

## 筛选

filters-title = 筛选
filters-clear = 清除 { $n } 项
filters-clear-all = 清除 { $n } 项筛选
facet-speaker = 说话人
facet-person = 人物
facet-organisation = 机构
facet-place = 地点
facet-product = 产品
facet-outlet = 来源
facet-published = 发表时间
facet-topic = 主题
facet-find-speaker = 查找说话人
facet-find-person = 查找人物
facet-find-organisation = 查找机构
facet-find-place = 查找地点
facet-find-product = 查找产品
facet-find-outlet = 查找来源
facet-find-published = 查找月份
facet-find-topic = 查找主题
facet-find = 在 { $n } 项中查找
facet-none = { $n } 项中没有“{ $wanted }”。
facet-fewer = 收起
facet-all = 全部 { $n } 项
facet-exclude = 排除{ $value }
facet-unknown = 不详

## 结果

results-title = 结果
results-sort = 排序
results-match = 最相关
results-newest = 最新
results-oldest = 最早
results-before = 显示前 { $n } 条
results-range = 第 { $first }–{ $last } 条，共 { $n } 条
card-title-added = 标题由编辑添加
card-more = 另外 { $n } 人
empty-no-articles = 这里没有文章
empty-no-articles-why = 本页打开的文件中没有文章。
empty-title = { $n ->
    [0] 没有符合条件的文章
    [1] 没有符合条件的文章
   *[other] 没有文章同时符合 { $n } 个条件
}
empty-first = 这些文章中没有与 <code>{ $part }</code> 相符的内容。
empty-later = 有文章符合前面的条件，但没有一篇同时符合 <code>{ $part }</code>。
empty-fewer = 请减少检索词。
empty-terms = 逐项条件的剩余结果
empty-note = 数字自上而下累计：每行是加上该条件后剩余的篇数。
empty-drop = 去掉
empty-drop-name = 去掉 { $part }
empty-drop-this = 去掉此项
empty-drop-this-name = 去掉此项 { $part }
empty-offers = 您要找的可能是
offer-spelling = 是否想找
offer-prefix = 以此开头的词
offer-unfiltered = 不加筛选
offer-any = 全部文章

## 阅读

reader-name = 阅读
reader-all = 全部结果
reader-of = 第 { $at } 篇，共 { $n } 篇
reader-previous = 上一个结果
reader-next = 下一个结果
reader-matches = { $n } 处匹配
reader-match-of = 第 { $at } 处，共 { $n } 处
reader-previous-match = 上一处匹配
reader-next-match = 下一处匹配
reader-quotes-only = 只看引语
reader-title-added = 标题由编辑添加
reader-title-none = 无标题：以下是正文开头
reader-quotes = { $quotes } 条引语，{ $speakers } 位说话人
reader-no-quotes = 无引语
reader-copy = 复制链接
reader-original = 原文
reader-added = 由编辑添加
reader-by = 文：{ $names }
reader-topics = 主题
reader-topic-filter = { $topic }：只看此主题的文章
margin-speaker = 说话人：{ $name }

## 证据

evidence-title = 证据
evidence-empty = 选择一条引语、一个名称、日期或数字，即可查看其所依据的句子。
evidence-quoted = “{ $words }”
evidence-says = 原文
evidence-meaning = 含义
evidence-found = 识别方式
evidence-by-rule = 由规则识别，把握 { $percent }%
evidence-by-model = 由训练模型识别，把握 { $percent }%
evidence-role = 职务
evidence-affiliation = 所属机构
evidence-stated-in = { $role }：依据“{ $phrase }”
evidence-speaker-unknown = 说话人<i>不详</i>
evidence-speaker-not-said = <i>不详</i>：文中没有说明
evidence-not-matched = “{ $phrase }”，未能对应到姓名
evidence-from-around = { $names }，根据前后句判断
evidence-means = “{ $phrase }” → { $names }
about-value = 约{ $value }
less-than-value = 少于{ $value }
more-than-value = 超过{ $value }
at-most-value = 至多{ $value }
at-least-value = 至少{ $value }
passage-open = 在文章中打开
passage-copy = 复制
passage-link = 链接
citation-role = { $speaker }（{ $role }）

## 引语的证据

quote-how = 解读依据
quote-as-named = 原文称：“{ $name }”
quote-is-direct = 直接引语
quote-is-mixed = 部分直接引语
quote-is-indirect = 间接引语
quote-in-pieces = { $kind }，分 { $n } 段
quote-doubtful = 存疑
quote-cue = 引述词
quote-speaker = 说话人
quote-words-found = 引语识别
quote-speaker-found = 说话人识别
quote-more-by = { $name }的另外 { $n } 条引语，见于 { $articles } 篇文章

## 名称的证据

entity-person = 人物
entity-organisation = 机构
entity-place = 地点
entity-group = 群体
entity-product = 产品
entity-work = 作品
entity-event = 有名称的事件
entity-name = 名称
entity-also-named = 又称
entity-mentioned = 提及
entity-quoted = 引述
entity-times-in-articles = 在 { $articles } 篇文章中 { $times } 次
entity-where-named = 提及之处
entity-quotes-and-mentions = 引语与提及
likeness-offered = 可能等同于
likeness-merge = 合并
likeness-merge-name = 合并 { $name }
likeness-other-roles = 同名，职务不同
likeness-family-name = 同姓
likeness-initial = 仅中间名或首字母缩写不同
likeness-order = 名字相同，次序不同
likeness-acronym = 首字母相同

## 数字的证据

quantity-money = 金额
quantity-percent = 百分比
quantity-measure = 计量
quantity-count = 数目
quantity-ratio = 倍数
quantity-ordinal = 位次
quantity-of = 对象
quantity-said-by = 说话人
quantity-range = { $from } 至 { $to }
quantity-in-order = 第 { $amount } 位
quantity-times = { $amount } 倍
quantity-bare = { $amount }
quantity-per-cent = { $amount }%
quantity-with-unit = { $amount } { $unit }
quantity-up = 增加{ $value }
quantity-down = 减少{ $value }
quantity-not-counted = { $words }，没有确数
quantity-scaled = { $amount }：{ $words }

## 日期与事件的证据

time-is-date = 日期
time-is-clock = 时刻
time-is-length = 时长
time-is-repeated = 重复的时间
event-kind = 事件
event-told-in = 见于
event-told-in-articles = 见于 { $n } 篇文章
event-told-in-articles-and-more = 见于 { $n } 篇文章；同一日期的其他内容
time-anchor = 推算基准
time-told-by = 讲述者
time-names = 涉及
time-what-happened = 事件
time-more-about = 关于{ $date }的其他内容
time-past = 此前某时，未给出日期
time-present = 写作之时
time-future = 将来某时，未给出日期
time-beginning-of = { $value }初
time-middle-of = { $value }中
time-end-of = { $value }末
time-before = { $value }以前
time-after = { $value }以后
time-on-or-before = { $value }或以前
time-on-or-after = { $value }或以后
time-date-and-days = { $date }，{ $days }
time-no-year = 年份未注明的日期
time-no-calendar = 日历上没有的时间
time-stated = { $what ->
    [monday] 某个星期一
    [tuesday] 某个星期二
    [wednesday] 某个星期三
    [thursday] 某个星期四
    [friday] 某个星期五
    [saturday] 某个星期六
    [sunday] 某个星期日
    [weekend] 某个周末
    [day] 某天
    [week] 某周
    [month] 某个月
    [year] 某年
    [decade] 某个十年
    [century] 某个世纪
    [quarter] 某个季度
    [half-year] 某个半年
    [quarter-1] 第一季度
    [quarter-2] 第二季度
    [quarter-3] 第三季度
    [quarter-4] 第四季度
    [half-1] 上半年
    [half-2] 下半年
    [spring] 春季
    [summer] 夏季
    [autumn] 秋季
    [winter] 冬季
   *[other] { $what }
}
time-every = { $what ->
    [monday] 每个星期一
    [tuesday] 每个星期二
    [wednesday] 每个星期三
    [thursday] 每个星期四
    [friday] 每个星期五
    [saturday] 每个星期六
    [sunday] 每个星期日
    [weekend] 每个周末
    [day] 每天
    [week] 每周
    [month] 每个月
    [year] 每年
    [decade] 每个十年
    [century] 每个世纪
    [quarter] 每个季度
    [half-year] 每个半年
    [hour] 每小时
    [minute] 每分钟
    [second] 每秒
    [quarter-1] 每年第一季度
    [quarter-2] 每年第二季度
    [quarter-3] 每年第三季度
    [quarter-4] 每年第四季度
    [half-1] 每年上半年
    [half-2] 每年下半年
    [spring] 每年春季
    [summer] 每年夏季
    [autumn] 每年秋季
    [winter] 每年冬季
   *[other] 每{ $what }
}
time-part-of-day = { $part ->
    [MO] 上午
    [MI] 正午
    [AF] 下午
    [EV] 傍晚
    [NI] 夜间
   *[DT] 白天
}
time-in-part = { $what }{ $part }
time-year-not-stated = { $what }，<i>年份未注明</i>
time-week-not-stated = { $what }，未注明哪一周
time-which-not-stated = { $what }，未注明是哪一个
time-length = { $unit ->
    [year] { $n } 年
    [month] { $n } 个月
    [week] { $n } 周
    [weekend] { $n } 个周末
    [day] { $n } 天
    [hour] { $n } 小时
    [minute] { $n } 分钟
    [second] { $n } 秒
    [quarter] { $n } 个季度
    [decade] { $n } 个十年
   *[century] { $n } 个世纪
}
time-length-some = { $unit ->
    [year] 若干年
    [month] 若干个月
    [week] 若干周
    [weekend] 若干个周末
    [day] 若干天
    [hour] 若干小时
    [minute] 若干分钟
    [second] 若干秒
    [quarter] 若干个季度
    [decade] 若干个十年
   *[century] 若干个世纪
}
time-every-length = 每 { $length }
anchor-none = 无需推算：日期写明
anchor-elsewhere = 文中另一处的“{ $words }”
anchor-another = 文中的另一个日期
anchor-corrected = 文中另一处的“{ $words }”更正之前的日期：本日期没有随之改变，可能也需要更正
anchor-published = 发表于{ $date }
anchor-published-added = 发表于{ $date }（由编辑添加）
anchor-published-year-added = 发表于{ $date }；年份由编辑添加
anchor-published-unknown = 发表日期，文中未注明

## 时间线

timeline-lanes-by = 分栏依据
timeline-lane-person = 人物
timeline-lane-organisation = 机构
timeline-lane-topic = 主题
timeline-lane-article = 文章
timeline-lanes-person = 提及的事件，按人物分栏
timeline-lanes-organisation = 提及的事件，按机构分栏
timeline-lanes-topic = 提及的事件，按主题分栏
timeline-lanes-article = 提及的事件，按文章分栏
timeline-picture = 时间线图
timeline-published = 文章发表的时间
timeline-mentioned = 文中所述事件发生的时间
timeline-note = 圆点表示某一天；两端有线的横条表示一个月、一个季度或一年中的某个时候。圆圈里是相距太近、无法分开画出的事件及其数目。拖动可移动，双指捏合或按住 Ctrl 滚动滚轮可缩放。
timeline-left-out = 另有 { $n } 个提及文章最少的事件未列入：搜索或筛选后可以看到。
timeline-as-list = 以列表阅读
timeline-no-year = 年份未注明
published-found = 找到
published-of = 总数
published-none = 所示日期内没有发表的文章。
published-by-month = 按月发表的文章，{ $first }至{ $last }。
published-by-year = 按年发表的文章，{ $first }至{ $last }。
published-most = { $name }最多的是{ $step }：{ $n } 篇文章。
mentioned-none = 所示日期内没有注明日期的事件。
mentioned-more = 再显示 { $n } 栏
lane-no-one = 未提及人物
lane-no-topic = 无主题
lane-earlier = 更早 { $n } 个
lane-later = 更晚 { $n } 个
zoom-name = 缩放
zoom-earlier = 更早
zoom-later = 更晚
zoom-out = 缩小
zoom-in = 放大
zoom-all = 全部
unplaced-no-date = { $n } 篇无日期
unplaced-no-year = { $n } 篇无年份
unplaced-show = 显示这些文章
unplaced-more = 另外 { $n } 个
dated-list-title = 按时间排列的事件
dated-list-empty = 这些文章没有讲述注明日期的事件。
dated-list-more = 再显示 { $n } 个事件
dated-list-also = 亦见于
dated-list-told-by = 讲述者：{ $names }

## 导出

export-title = 导出
export-what = 恰好是现在找到的内容，不多也不少：{ $what }。
export-page = 本页面
export-page-for = 连同这些文章和您的更正存为一个文件，无需网络即可从磁盘打开
export-bundle = 文章包
export-bundle-for = 文章和您的更正，供网上的 Dateline 页面使用
export-tables = 表格
export-tables-for = 文章、引语、名称、提及、事件、数字和日期的 CSV，连同方法说明打包为 ZIP
export-json = JSON
export-json-for = 全部内容，与 dateline extract 的输出相同
export-html = 网页
export-html-for = 打开的文章，或结果列表，HTML 格式
export-markdown = Markdown
export-markdown-for = 同上，便于做笔记
export-annotations = 标注
export-annotations-for = W3C Web Annotation：每个名称、引语、日期和数字及其位置
export-schema = 关联数据
export-schema-for = schema.org：文章及其中被引述的人，JSON-LD 格式
export-graph = 关系图
export-graph-for = GraphML，供 Gephi 等绘制网络图的软件使用
export-graph-note = { $nodes } 个人物和机构，{ $edges } 条联系，来自 { $articles } 篇文章
export-note = { $all } 篇文章中的 { $found } 篇
export-timeline-json = 事件，JSON
export-timeline-json-for = 供 TimelineJS 使用，可放在自己的网页上
export-timeline-csv = 事件，CSV
export-timeline-csv-for = 供 TimelineJS 的电子表格及其他表格软件使用
export-crowded = { $found }；另有 { $n } 个提及文章最少的事件未列入
export-left-out = { $found }；{ $n } 个没有年份的事件未列入，TimelineJS 无处安放

## 按键

keys-title = 按键
keys-name = 键盘快捷键
keys-or = 或
keys-search = 搜索
keys-open = 打开；在搜索框中：下一处匹配
keys-previous = 上一处匹配
keys-choose = 在列表或筛选项中选中
keys-close = 关闭；先清除搜索，再离开搜索框
keys-move = 在列表或筛选中移动
keys-along = 沿时间线、标记或选段移动
keys-zoom = 缩放时间线
keys-earlier = 时间线上更早、更晚
keys-lane = 收起或展开时间线的一栏
keys-ends = 第一个、最后一个
keys-quotes = 只看引语
keys-sheet = 本说明
keys-wheel = 滚轮
keys-letters = 焦点不在输入框时，单个字母用作快捷键

## 进度

progress-loading = 加载中
progress-on-the-way = 正在加载文章和读取程序。一切都在本浏览器中进行，不会传出任何内容。
progress-reading = 正在读取 { $n } 篇文章
progress-finding = 正在查找人物、引语、日期和数字：<b>{ $done }</b> / { $total } 篇文章。
progress-read = 已读文章
progress-of = { $done } / { $total }
progress-searchable = 已找到的内容现在即可搜索。
progress-model = 正在加载语言模型，<b>{ $done }</b> / { $total } MB。
progress-model-loaded = 语言模型加载进度
progress-megabytes = { $done } / { $total } MB

## 语言模型

model-missing = <b>语言模型无法加载</b>：{ $reason }。
model-missing-means = 人物、地点和说话人仅靠规则识别，遗漏会更多。其他功能一切照常。
model-not-a-model = 该文件不是语言模型
model-other-version = 该文件属于 Dateline 的另一版本
model-damaged = 该文件已损坏或不完整
model-part-missing = 缺少其中的“{ $part }”部分

## 出错

error-title = 页面无法继续
error-partial = 下面仍显示先前读到的内容，但无法再查询。
error-nothing-lost = 您的内容没有丢失：所作的选择都在页面地址中。
failed-not-a-bundle = 无法打开这些文章：不是 Dateline 文章包，首行不是文件头。
failed-newer-bundle = 无法打开这些文章：文章包版本为 { $version }，由较新的 Dateline 制作；本页最多能读版本 { $known }。
failed-other-batch = 有些文章无法加入：它们由另一版本的 Dateline 保存。
failed-damaged-batch = 有些文章无法加入：保存的内容已损坏。
failed-not-fetched = 无法取得文章：{ $reason }。
failed-not-asked = 无法向读取程序提问：{ $error }
failed-not-understood = 无法理解读取程序的答复：{ $error }
failed-call = 无法理解：{ $error }
failed-not-understood-page = 无法理解页面的提问：{ $error }
failed-crashes = 读取程序一再崩溃：{ $reason }
failed-server-says = 服务器答复 { $status } { $words }
failed-broken-off = 连接中断：{ $error }
failed-browser = { $error }
missing-article = 文章中没有这一篇。
missing-article-yet = 文章仍在读取中，目前还没有这一篇。
missing-passage = 文章中没有这一段。
missing-passage-yet = 文章仍在读取中，目前还没有这一段。
problem-left-out = 已略去：读取“{ $title }”使程序中止
problem-line = { $reason }
problem-shard = 缺少 { $n } 篇文章：{ $name }：{ $reason }
notice-crashed = 读取程序曾崩溃，已重新启动。
notice-file = { $name }：{ $note }。
notice-quote-copied = 引语已复制。
notice-quote-not-copied = 无法复制引语：浏览器拒绝了。
notice-link-copied = 链接已复制。
notice-link-copied-collection = 链接已复制，但只在本浏览器中有效：这些文章没有离开过这里。要给别人看，请将它们导出为网页。
notice-link-copied-own = 链接已复制。您的更正只保存在本浏览器中，打开链接的人看不到；请将更正另存为文件一并发送。
notice-link-not-copied = 无法复制链接：浏览器拒绝了。

## 页脚

foot-local = 在本浏览器中读取和搜索，没有任何内容离开这台计算机。
foot-problems = { $n } 篇文章无法读取
foot-problem = 第 { $line } 行：{ $reason }

## 开发者视图

debug-title = 句子如何被分析
debug-article = 文章
debug-text = 或自己的一段文字
debug-shown = { $sentences } 个句子，{ $tokens } 个词元。
debug-shown-first = { $sentences } 个句子，{ $tokens } 个词元，显示前 { $shown } 个句子。
debug-analysing = 分析中……
debug-model-loading = { $shown }语言模型正在加载。
debug-model-missing = { $shown }没有语言模型：词没有词性和中心词，名称靠规则识别。
tree-drawn = 第 { $at } 句，图示
tree-rows = 第 { $at } 句，逐行
tree-as-table = 第 { $at } 句，表格
tree-more = 另有 { $n } 个词元。
tree-number = 序号
tree-word = 词
tree-lemma = 词元原形
tree-upos = 通用词性
tree-xpos = 细分词性
tree-head = 中心词
tree-relation = 关系
tree-name = 名称

## 数字

view-numbers = 数字
numbers-status = { $n } 个数量
numbers-from = ，来自 { $n } 篇文章
numbers-summary = 共 { $n } 个数量：{ $own } 个出自文章本身，{ $quoted } 个出自被引述者，{ $unknown } 个出自不详的说话人。
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
numbers-source-unknown = 来源不详
number-kind-money = 金额
number-kind-percent = 百分比
number-kind-measure = 计量
number-kind-count = 数目
number-kind-ratio = 倍数
number-kind-ordinal = 位次
number-column-written = 原文
number-column-value = 数值
number-column-of = 所指
number-column-teller = 提供者
number-column-outlet = 来源
number-column-date = 发表日期
number-sign-about = 约
number-sign-less = 少于
number-sign-more = 超过
number-sign-most = 至多
number-sign-least = 至少
number-sign-up = 增加
number-sign-down = 减少
number-teller-article = 文章本身
number-teller-unknown = 说话人不详
number-teller-phrase = “{ $phrase }”，未对应到姓名
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
## 引语

quote-original = 原网页
copy-text = 纯文本
copy-markdown = Markdown
copy-html = HTML
copy-view-label = 复制链接：此视图

## 人物发言

voices-order = 发言者排序
voices-order-quotes = 引用最多
voices-order-name = 姓名
voices-order-latest = 最近引用
voices-as-table = 以表格显示
voices-as-list = 以列表显示
voices-summary = 共 { $quotes } 条引语；具名发言者 { $speakers } 位。
voices-summary-described = 其中 { $n } 条的发言者仅有描述。
voices-summary-unknown = 其中 { $n } 条发言者不明。
voices-summary-doubtful = 其中 { $n } 条的发言者可能另有其人，标为“或为”。
voices-summary-first = 引用最多的三位具名者占全部的 { $share }。
voices-none = 所找到的文章中没有引语。
voices-speakers = 发言者
voices-quotes = 引语
voices-hint = 选一位阅读，选两位对照
voices-legend = 直接 + 混合 + 间接
voices-two-at-most = 最多并列两位。要另选一位，请先取消其中一位。
voices-no-one = 文中未指明是谁说的
voices-not-named = 文中如此称呼，未找到姓名
voices-not-named-several = 见于 { $n } 篇文章的称呼，未必是同一人；未找到姓名
voices-role-unknown = 身份未说明
voices-more-roles = 另有 { $n } 项
voices-is-organisation = 机构
voices-is-place = 地点
voices-is-group = 人群
voices-is-other = 名称
voices-n-perhaps = { $n } 条存疑
voices-split = 直接 { $direct } 条，混合 { $mixed } 条，间接 { $indirect } 条
voices-no-date = 无日期
voices-no-year = 无年份
voices-undated = { $n } 条无年份
voices-span = { $first } 至 { $latest }
voices-more = 再显示 { $n } 条
voices-place = 第 1 至 { $n } 条，共 { $all } 条
voices-chosen = { $name }：{ $n } 条引语
voices-without-quotes = 此处没有引语。
voices-close = 关闭{ $name }
voices-subject = 就同一话题
voices-subject-hint = 一个词或几个词
voices-others = 全部说话人
voices-back = 引用了谁？
voices-table-speaker = 发言者
voices-table-quotes = 引语
voices-table-first = 最早
voices-table-latest = 最近
voices-table-group = 类别
voices-table-speakers = 发言者
voices-table-share = 引语占比
voices-table-words = 字数占比
voices-totals = 引用了谁？
voices-totals-note = 两位发言者共同的引语对两者各计一次。姓名不能说明性别或出身，因此不作统计。每个数字都可打开相应的引语。
voices-people = 具名人士
voices-organisations = 机构
voices-other-names = 其他名称
voices-described = 仅有描述
voices-unknown = 不明
voices-everyone = 全部
voices-top-organisations = 引用最多的机构
voices-top-note = 机构自身的发言，或同一文章说明属于该机构的人士的发言。
voices-within = { $name }及其人员

## 更正

corrected = 已更正
foot-corrections = 更正
masthead-corrections = { $n ->
    [0] 更正
   *[other] 更正 { $n }
}
correction-open = 更正……
correction-open-date = 更正日期……
correction-made = 已更正
correction-all = 全部更正（{ $n }）
correction-name = 名称
correction-kind = 类别
correction-kind-person = 人物
correction-kind-organisation = 机构
correction-kind-place = 地点
correction-kind-group = 人群
correction-kind-product = 产品
correction-kind-work = 作品
correction-kind-event = 事件名
correction-kind-misc = 其他名称
correction-no-name = 不是名称
correction-same-as = 等同于
correction-scope = 范围
correction-everywhere = 所有文章
correction-in-article = 仅本文：另有所指
correction-at-mention = 仅此处：“{ $words }”
correction-speaker = 说话人
correction-speaker-unknown = 说话人不详
correction-is-quote = 引语
correction-no-quote = 不是引语
correction-date = 日期
correction-published = 发表日期
correction-date-hint = 2024-03-10、2024-03、2024；年份不详写作 XXXX-03-10
correction-is-time = 日期
correction-no-time = 不是日期
correction-no-event = 是日期，但没有发生什么
correction-is-number = 数字
correction-no-number = 不是数字
correction-note = 理由（可不填）
correction-hint = 更正覆盖在机器识别的结果之上，可以撤销。
correction-save = 保存更正
correction-reset = 重置
correction-saved = 已保存。
correction-fault-nothing = 尚未改动任何内容。
correction-fault-name = 名称至少要有一个字。
correction-fault-unknown = 没有文章出现这个名称。若要改名，请填写“名称”。
correction-fault-date = 这不是日期：请写作 2024-03-10、2024-03 或 2024。
correction-said-name = “{ $what }”应为“{ $to }”
correction-said-other = “{ $what }”另有所指：“{ $to }”
correction-said-kind = “{ $what }”的类别是{ $to }
correction-said-same = “{ $what }”与“{ $to }”相同
correction-said-no-name = “{ $what }”不是名称
correction-said-no-quote = “{ $what }”不是引语
correction-said-no-time = “{ $what }”不是日期
correction-said-no-number = “{ $what }”不是数字
correction-said-no-event = “{ $what }”没有说当时发生了什么
correction-said-speaker = “{ $what }”出自{ $to }
correction-said-no-speaker = “{ $what }”：说话人不详
correction-said-date = “{ $what }”指{ $to }
correction-said-published = “{ $what }”发表于{ $to }
correction-lost-article = 未生效：找不到所属文章。
correction-lost-words = 未生效：文中已没有这些词，或不止一处。
correction-lost-finding = 未生效：这些词中没有识别出此类内容。
correction-lost-name = 未生效：没有文章出现这个名称。
correction-lost-conflict = 未生效：与另一处更正矛盾，请收回其中之一。
correction-lost-unfit = 未生效：不能这样更正。
correction-place = 见“{ $title }”
correction-bundled = 随文章提供
correction-because = 理由：{ $note }
correction-revert = 收回
correction-revert-what = 收回：{ $what }
corrections-title = 更正
corrections-note = 更正覆盖在机器识别的结果之上，不改动原结果。它们保存在此浏览器中，也可存为文件带走。
corrections-undo = 撤销
corrections-redo = 重做
corrections-save = 存为文件
corrections-load = 载入文件
corrections-file-note = 更正
corrections-none = 尚无更正。请选择名称、引语、日期或数字，再点“更正……”。
corrections-count = { $n } 处更正
corrections-lost = { $n } 处未生效
corrections-loaded = { $n ->
    [0] 文件中的更正此处都已有。
   *[other] 已载入 { $n } 处更正。
}
corrections-not-loaded = 无法载入文件：{ $reason }。未作任何改动。
ledger-no-storage = 未更正：浏览器不允许本页保存数据，而未保存的更正会丢失。
ledger-full = 未更正：浏览器给本页的存储空间已满。请先把更正存为文件，再收回一些。
ledger-damaged = 未更正：浏览器中保存的更正无法读取，因此不予覆盖。
mark-corrected = { $kind }，已更正
evidence-machine-read = 机器识别
entity-machine-read = “{ $name }”，{ $kind }
anchor-reader = 无：日期由读者设定
evidence-by-reader = 由读者更正

## 关联

view-connections = 关联
connections-people = { $n } 人
connections-organisations = { " · " }{ $n } 个机构
connections-show = 显示
parties-all = 人物和机构
parties-people = 人物
parties-organisations = 机构
connections-summary = 每个数字都可打开其统计依据：所有文章中的句子和引语，包括被筛选排除的文章。存疑的说话人和职务不计入关联。
connections-none = 这些文章中没有职务、引语或姓名将两个人物或机构联系起来。
affiliations = 谁在哪个机构任何职
affiliations-caption = 任职关系。可用上下方向键移动。
affiliations-none = 没有说明在机构中的职务。
affiliation-person = 人物
affiliation-role = 职务
affiliation-organisation = 机构
affiliation-sentences = 句数
affiliation-no-role = 未说明职务
beside = 同篇引述
beside-note = 同时引述两者的文章数。
beside-none = 没有文章同时引述其中两者。
beside-pair = { $one } 与 { $other }
about = 谁谈到谁
about-note = 前者的引语中提到后者的次数。
about-none = 没有引语提到其中的其他人。
about-pair = { $one } 谈 { $other }
pairs-all = 再显示 { $n } 对
pairs-fewer = 收起
pairs-not-shown = 另有 { $n } 对未列出：可通过搜索或筛选缩小范围。
matrix-caption = 同时引述两者的文章数：{ $all } 个说话人中的 { $n } 个，与他人同篇被引述的文章多者在前。列号与行号对应，可用方向键在格中移动。
matrix-speaker = 说话人
matrix-cell = { $one } 与 { $other }：{ $n }
matrix-none = { $one } 与 { $other }：无
drawing-title = 图示
drawing-label = 同篇引述关系图：{ $n } 个名称，{ $pairs } 条连线。列表和矩阵含有相同的数字。
drawing-note = 同时引述两者的文章越多，连线越粗；圆环表示机构。远近没有含义，只为排布。点击连线或名称可打开依据。
affiliation-pair = { $one }，{ $other }
pair-affiliation = 任职关系
pair-beside = 同篇引述
pair-about = 谈及
pair-sentences = 全部文章中 { $articles } 篇的 { $n } 个句子
pair-quotes = 全部文章中 { $articles } 篇的 { $n } 条引语

## 帮助

help-title = 帮助
help-close-name = 关闭帮助
help-what = Dateline 读取一批新闻文章，显示谁在何时说了什么、涉及多少。每项内容都可追溯到原句；识别可能有误，请以原句为准。
help-ask = 例如可以问：
help-own = 要读自己的文章，请把文件、文件夹或 ZIP 压缩包拖到本页任意处，或打开“我的文章”。文章只在此浏览器中读取。
example-says = { $name }说了什么？
example-says-about = { $name }就“{ $topic }”说了什么？
example-on-day = { $date }发生了什么？
example-in-time = { $date }发生了什么？

## 导入的文件

format-text = 纯文本
format-html = 网页
format-mhtml = 已保存的网页（MHTML）
format-markdown = Markdown
format-feed = 订阅源（RSS、Atom）
format-json-feed = JSON Feed
format-json = JSON
format-json-lines = JSON Lines
format-bundle = Dateline 文章包
format-ninjs = 新闻 JSON（ninjs）
format-table = 表格（CSV）
format-pdf = PDF
format-docx = Word 文档
format-odt = OpenDocument 文本
format-rtf = 富文本（RTF）
format-epub = 电子书（EPUB）
format-zip = ZIP 压缩包
format-gzip = 压缩文件（gzip）
format-warc = 网页存档（WARC）
format-wacz = 网页存档（WACZ）
format-bibliography = 文献目录（Zotero、CSL）
format-wallabag = Wallabag 导出文件
format-omnivore = Omnivore 导出文件
format-highlights = 摘录（Readwise、Kindle）
refusal-empty = 空文件，没有任何内容。
refusal-binary = 不是文本，也不是这里能识别的格式。
refusal-image = 图片。图片中的文字不会被读取。
refusal-audio = 录音，没有文字。
refusal-video = 视频，没有文字。
refusal-page-part = 已保存网页的一部分（样式表、脚本或字体），没有正文。
refusal-sidecar = 属于旁边的那篇文章。
refusal-encrypted = 有密码保护。请去掉密码后重新添加。
refusal-too-large = 文件过大：{ $size }，最多只能读取 { $limit }。请拆分文件，或使用 <code>dateline bundle</code>。
refusal-bomb = 未解压：它会从极小的体积膨胀到 { $size }，像是为造成破坏而制作的文件。
refusal-too-deep = 未打开：压缩包嵌套超过 { $n } 层。请先解压外层。
refusal-damaged = 文件已损坏：{ $what }。
refusal-no-text = 只有页面图像，没有文字。请先进行文字识别（OCR）。
refusal-no-articles = 其中没有文章。
refusal-unsupported = 这里无法读取：{ $what }。请另存为 DOCX、PDF、HTML 或纯文本后再添加。
refusal-needs-columns = 从表格的列名看不出哪一列是正文，请选择：{ $columns }。
refusal-unreadable = 无法打开文件：{ $reason }。
import-members = 含 { $n } 个文件
import-aside = { $n } 项是文件夹或系统文件
import-unread = 还有 { $n } 个文件因达到上限而未读取
import-lost = 第 { $n } 项未收入：{ $reason }
import-odd = 第 { $n } 项：{ $reason }
import-modified = 文件最后修改于{ $day }，未采用
import-in-path = 文件名或文件夹名中有{ $day }，未采用
warning-not-utf8 = 无法识别的字符已被替换
warning-encoding-guessed = 未注明编码，编码是推测的
warning-empty = 没有正文
warning-no-title = 没有标题
warning-no-date = 没有发布日期
warning-no-year = 发布日期缺少年份
warning-unclosed-quote = 有引号没有闭合
size-kilobytes = { $n } KB
size-megabytes = { $n } MB
size-gigabytes = { $n } GB
warning-excerpts = 只有标记的段落
warning-summary-only = 只有摘要，没有全文
field-text = 正文
field-title = 标题
field-published = 发布日期
field-authors = 作者
field-source = 媒体
field-url = 网址
field-section = 栏目
field-place = 地点
field-summary = 摘要
refusal-corrections = 这是更正文件，不是文章。请在“更正”中载入。
import-no-pages = { $n } 条记录不是网页
import-short = 略去 { $n } 个几乎没有文字的部分

## 读者自己的文章

view-files = 我的文章
files-what = 可以放入您自己的文章：只在此浏览器中读取，内容不会离开这台电脑。把文件或文件夹拖到页面任意处，或粘贴一段文字。
files-formats = 可读取：保存的网页、纯文本、Markdown、订阅源、含文字的 PDF、Word 与 EPUB 文件、表格（CSV）、JSON、网页存档、阅读列表的导出文件，以及以上各类的 ZIP 压缩包。
files-choose = 选择文件……
files-choose-folder = 选择文件夹……
files-paste = 粘贴文字
files-paste-label = 一段文字，首行为标题
files-paste-add = 加入这段文字
files-address = 取得网页
files-address-label = 网页或订阅源的地址
files-address-fetch = 取得
files-address-note = 这会向对方网站发出请求，对方因此会知道。许多网站只允许自己的页面取用；这时请在浏览器中保存网页，再把文件拖到这里。
files-private = 没有任何内容离开这台电脑。
files-explore = 浏览 { $n } 篇文章
files-leave = 回到本页的文章
files-report = 各文件的结果
files-file = 文件
files-title = 标题
files-published = 发表
files-words = 词
files-quotes = 引语
files-remarks = 备注
files-more = 再显示 { $n } 行
files-waiting = 等候中
files-reading = 正在读取……
files-nothing = 其中没有找到内容。
files-not-read = 未能读取。
files-no-title = 无标题
files-again = 与 { $path } 中的文章相同：只保留一份。
files-date-set = 由您设定
dated-by-dateline = 据电头
dated-by-byline = 据署名行
dated-by-source-line = 据来源行
dated-by-published-line = 据发表日期行
dated-by-updated-line = 据更新日期行
dated-by-time-on-page = 据网页上的时间
dated-by-date-on-page = 据网页上的日期
dated-by-address = 据网址
dated-by-feed = 据订阅源
dated-by-book = 据图书信息
dated-by-field = 据字段“{ $field }”
files-date-label = 《{ $title }》的发表日期
files-date-button = 设定
files-progress = 正在读取您的文章
files-how-far = <b>{ $found } 篇文章中已备好 { $ready } 篇</b>；{ $files } 个文件中已读 { $read } 个
files-time-left = { $counted }；约剩 { $time }
files-seconds = { $n } 秒
files-minutes = { $n } 分钟
files-cancel = 停止
files-outcome = { $ready ->
    [0] 没有加入文章
   *[other] 已加入 { $ready } 篇文章
}{ $again ->
    [0] {""}
   *[other] ；另有 { $again } 篇先前已有
}{ $refused ->
    [0] {""}
   *[other] ；{ $refused } 个文件未能读取
}
drop-title = 松开即可读取这些文件
drop-private = 文件不会离开这台电脑。
intake-stopped = 读取程序在此停止：{ $reason }
intake-too-long = { $minutes } 分钟后放弃。
intake-cancelled = 读取之前您已停止。
intake-not-fetched = 对方网站没有提供。它不允许其他页面取用，或者无法连接；请在浏览器中保存网页，再把文件拖到这里。
notice-page = 正在把页面存为一个文件……
notice-collection-missing = 此链接的文章不在这个浏览器中：现在显示的是本页的文章。
keep-title = 保存
keep-what = 关闭此页面后，这些文章就没有了，除非把它们保存在此浏览器中。
keep-name = 名称
keep-button = 保存在此浏览器中
keep-nameless = 请取一个名称，方便以后找到它。
keep-again = 重试
keep-kept = 已在此浏览器中保存为“{ $name }”；之后加入的内容也会保存。
keep-going-on = 正在保存到此浏览器：还有 { $n } 项待写入
keep-still-here = 屏幕上的内容在关闭此页面之前都会保留。
keep-full = 浏览器已没有空间留给此页面：其余内容未能保存。请删除一个文集，或在磁盘上腾出空间。
keep-failed = 浏览器未能保存：{ $reason }
keep-impossible = 此浏览器不为此页面保存任何内容：没有数据库，或在隐私窗口中不允许保存。
keep-newer = 此浏览器中保存的内容来自此页面的更新版本。请重新载入页面。
keep-outdated = 另一个标签页已载入此页面的更新版本。请重新载入页面后再保存。
keep-blocked = 另一个标签页中打开着此页面的旧版本。请关闭它，然后这里就能打开保存的内容。
keep-deleted = 此文集已不再保存：它在另一个标签页中被删除了。
keep-forgot = 文集及其更正已删除。
keep-forgot-all = 此页面在此浏览器中保存的一切都已删除。
shelf-title = 保存在此浏览器中
shelf-articles = 篇文章
shelf-changed = 最近加入
shelf-size = 大小
shelf-do = 改名或删除
shelf-rename = 改名
shelf-rename-label = 改名：“{ $name }”
shelf-rename-button = 保存名称
shelf-delete = 删除
shelf-delete-label = 删除“{ $name }”
shelf-delete-ask = 要删除“{ $name }”及其更正吗？
shelf-forget-all = 全部清除
shelf-forget-all-ask = 要删除此浏览器中的所有文集、所有更正和您的设置吗？
shelf-usage = 浏览器为此页面存有 { $used }，最多可存 { $all }。
delete-yes = 是，删除
delete-no = 否，保留
intake-anew = 其中的内容已重新查找：此版本的 Dateline 比先前版本找到的更多。
intake-gone = 浏览器丢失了这篇文章。请重新加入其文件。
intake-died-twice = 未读取：读取期间页面两次关闭或停止。
keep-resumed = 上次关闭页面时有 { $n } 个文件尚未读完：现在继续读取。

## 文本大致相同的文章

copies-title = 有 { $n } 篇文本不止一份
copies-note = 由比较词组得出。全部保留：多家媒体刊登的内容，各自计算。
copies-fullest = 其中最完整的一篇
copies-same = 词句完全相同
copies-percent = 其 { $n }% 的词组相同

## 表格的列

columns-what = 这张表格的各列是什么？其中必须有一列是正文。
columns-name = 列
columns-held = 前几行的内容
columns-is = 它是
columns-read = 读取表格
columns-needs-text = 请选择哪一列是正文。
columns-bring-again = 该文件已不在手边，请重新添加。
column-is = “{ $name }”是
column-nothing = 与文章无关
column-text = 正文
column-title = 标题
column-published = 发表日期
column-authors = 作者
column-source = 媒体
column-url = 网址
column-section = 版面
column-place = 写作地点
column-summary = 摘要

## 放进其他网页

embed-title = 将此视图放进其他网页
embed-open = 嵌入 …
embed-open-for = 把当前显示的内容放进您的网页：元素代码或框架代码。
embed-part = 显示
embed-full = 完整的浏览器
embed-compact = 视图，带搜索和标签
embed-view = 仅视图
embed-card = 所选的证据，作为卡片
embed-theme = 主题
embed-theme-page = 随外层网页
embed-theme-system = 随系统
embed-theme-light = 浅色
embed-theme-dark = 深色
embed-height = 高度（像素）
embed-element = 元素
embed-frame = 框架
embed-copy = 复制：{ $what }
embed-note = 元素会适应网页，但需要脚本。不允许脚本的地方可以用框架；框架不知道外层网页的主题。
embed-own = 这些文章只在本浏览器中。请先导出为文章包，放到主机上，再在那里打开。
notice-code-copied = 代码已复制。
notice-code-not-copied = 无法复制代码：浏览器拒绝了。可以在对话框中选中它。
