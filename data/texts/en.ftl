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

## Numbers

view-numbers = Numbers
names-between = { ", " }
numbers-status = { $n ->
    [one] { $n } quantity
   *[other] { $n } quantities
}
numbers-from = { " " }from { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
numbers-summary = { $n ->
    [one] { $n } quantity
   *[other] { $n } quantities
}: { $own } given by the articles themselves, { $quoted } by people they quote, { $unknown } by speakers who are not known.
numbers-choice = Kind and unit
numbers-every = Every kind and unit
numbers-all-of-kind = all { $kind } ({ $n })
numbers-unit = { $unit } ({ $n })
numbers-none = These articles give no quantity of this kind and unit.
numbers-none-at-all = These articles give no quantity.
numbers-show-every = Show every kind and unit
numbers-caption = Quantities, { $first } to { $last } of { $n }. Up and down move between them.
numbers-value-note = Each unit is ordered by itself: no scale holds two of them.
numbers-not-stated = not stated
numbers-doubtful = doubtful
numbers-source-unknown = source unknown
number-kind-money = money
number-kind-percent = per cent
number-kind-measure = measures
number-kind-count = counts
number-kind-ratio = ratios
number-kind-ordinal = places in an order
number-column-written = As written
number-column-value = Value
number-column-of = What it measures
number-column-teller = Given by
number-column-outlet = Outlet
number-column-date = Published
number-sign-about = about
number-sign-less = less than
number-sign-more = more than
number-sign-most = at most
number-sign-least = at least
number-sign-up = up by
number-sign-down = down by
number-teller-article = the article itself
number-teller-unknown = unknown speaker
number-teller-phrase = “{ $phrase }”, not matched to a name
number-teller-perhaps = perhaps { $names }
rows-before = Show { $n } before
rows-more = Show { $n } more
rows-of = { $first } to { $last } of { $n }
comparisons = Comparable
comparisons-jump = { $n ->
    [one] One set can be compared
   *[other] { $n } sets can be compared
}
comparisons-note = Set on one scale from zero, the largest first: statements in the same unit whose phrases for what is measured are the same but for whose it is. “More than” is drawn at the figure it exceeds; what a range may add is pale.
comparisons-none = No two statements here measure the same in the same unit.
comparisons-n-more = { $n ->
    [one] { $n } more set can be compared: choose a kind or a unit to see it.
   *[other] { $n } more sets can be compared: choose a kind or a unit to see them.
}
comparison-level = { $of }
comparison-change = { $of }, change
comparison-share = share of { $of }
comparison-in = { $title }, in { $unit }
comparison-more = { $n ->
    [one] { $n } smaller is not drawn.
   *[other] { $n } smaller are not drawn.
}
comparison-as-table = View as table
comparison-as-bars = View as bars
