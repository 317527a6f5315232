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
