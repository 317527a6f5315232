# The texts of the interface in English. A message's id begins with the name of what shows it.

## Views

view-articles = Articles
view-timeline = Timeline
view-debug = Debug

## Counts

count-articles = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}

## Reader

reader-topics = Topics
reader-topic-filter = { $topic }: only articles on this topic
