# The texts of the interface in English. A message's id begins with the name of what shows it.

## Views

view-articles = Articles
view-voices = Voices
view-timeline = Timeline
view-debug = Debug
views-name = Views

## Counts

count-articles = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
count-events = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
count-quotes = { $n ->
    [one] { $n } quote
   *[other] { $n } quotes
}
count-speakers = { $n ->
    [one] { $n } speaker
   *[other] { $n } speakers
}
count-times = { $n ->
    [one] { $n } time
   *[other] { $n } times
}
count-events-articles = { $events ->
    [one] { $events } event
   *[other] { $events } events
} from { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}
small-number = { $n ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $n }
}
number-endless = a number too large to write
number-million = { $n } million
number-billion = { $n } billion
number-trillion = { $n } trillion

## Lists

list-and = { " and " }
list-or = { " or " }
list-comma = { ", " }
list-then = { ", then " }
list-space = { " " }
list-dot = { " · " }

## Dates

date-none = no date
date-year-not-stated = year not stated
date-comma = { ", " }
date-no-year = { $date }, <i>year not stated</i>
date-at = { $date }, { $time }
date-clock = { $twelfth }:{ $minute } { $half }
date-clock-zone = { $time } ({ $zone })
date-span = { $first }–{ $last }
date-span-wide = { $first } – { $last }
date-span-in-month = { $first }–{ $last } { $month }
date-days = { $first } to { $last }
date-days-in-month = { $first } to { $last } { $month }
date-days-in-year = { $first } to { $last } { $year }
dates-from = From
dates-to = To
dates-published = Published
dates-mentioned = Mentioned
precision-minute = a time of day
precision-day = a day
precision-week = a week
precision-month = a month
precision-quarter = a quarter
precision-season = a season
precision-year = a year
precision-decade = a decade
precision-century = a century

## What is not known

unknown-source = source unknown
unknown-author = author unknown
no-one-named = no one named
speaker-unknown = unknown
speaker-unknown-named = unknown speaker
speaker-perhaps = perhaps { $names }

## Marks and quotes

mark-person = person
mark-organisation = organisation
mark-place = place
mark-product = product
mark-quote = quote
mark-time = time
mark-number = number
mark-perhaps = perhaps { $kind }
marks-title = Marks
quote-direct = direct
quote-mixed = mixed
quote-indirect = indirect

## Buttons

close = Close
try-again = Try again
show-more = Show { $n } more
view-as-table = View as table
skip-link = Skip to the view

## Head of the page

search-name = Search
search-placeholder = Words, a “phrase”, speaker:name
search-clear = Clear the search
suggestions-name = Ways to go on
suggestions-count = { $n ->
    [one] { $n } suggestion
   *[other] { $n } suggestions
}; arrows choose one
field-about = Words in a quote
field-is = Kind of quote
field-from = Published since
field-to = Published until
field-date = Published in
query-loading = Loading …
query-nothing = Nothing was read.
theme-light = Light
theme-light-name = Light theme
theme-dark = Dark
theme-dark-name = Dark theme
locale-name = Language

## The question in words

query-none-open = No articles are open.
query-only = The only article.
query-all = All { $n ->
    [one] { $n } article
   *[other] { $n } articles
}.
query-articles = Articles { $clauses }.
query-quotes = Quotes { $clauses }.
query-value = <b>{ $value }</b>
query-about = about “{ $words }”
query-direct = direct
query-mixed = partly direct
query-indirect = indirect
query-unknown-speaker = an unknown speaker
query-no-person = no person
query-no-organisation = no organisation
query-no-place = no place
query-no-product = no product
query-unknown-source = an unknown source
query-no-date = no date
query-speakers = { $n } speakers
query-people = { $n } people
query-organisations = { $n } organisations
query-places = { $n } places
query-products = { $n } products
query-sources = { $n } sources
query-topics = { $n } topics
query-no-topic = no topic
clause-on = on { $values }
query-months = { $n } months
clause-with = with { $values }
clause-in = in { $values }
clause-naming = naming { $values }
clause-by = by { $values }
clause-quoting = quoting { $values }
clause-plain = { $values }
clause-without = without { $values }
clause-not-in = not in { $values }
clause-not-naming = not naming { $values }
clause-without-quotes-by = without quotes by { $values }
clause-without-quotes = without quotes { $values }
clause-group = ({ $clause })
clause-not = not { $clause }
clause-not-group = not ({ $clause })
clause-published-on = published on { $values }
clause-published-in = published in { $values }
clause-published-between = published { $values }
clause-published-since = published since { $values }
clause-published-until = published until { $values }
clause-or-no-year = { $clause } or with no year

## What could not be understood in a query

problem-close-alone = A “)” without a “(” before it was left out.
problem-open-alone = A “(” is never closed; it was closed at the end.
problem-empty-brackets = A pair of brackets with nothing in it was left out.
problem-too-deep = Brackets within brackets are read up to { $most } deep; the others were ignored.
problem-too-many-terms = Only the first { $most } terms are searched for; { $n } were left out.
problem-or-alone = An “OR” needs a word on each side; one was left out.
problem-minus-alone = A “-” with nothing to leave out after it was ignored.
problem-quote-open = The quotation mark before “{ $words }” is never closed; the phrase was read to the end.
problem-field-empty = Nothing stands after “{ $field }:”, so it was left out.
problem-no-field = There is no field “{ $field }:”, so it was searched for as words.
problem-no-letter = “{ $words }” holds no letter or digit, so it was left out.
problem-no-date = “{ $words }” is not a date such as 2024-03-10, 2024-03 or 2024, so “{ $field }:” was left out.
problem-no-kind = “is:” takes direct, mixed or indirect; “{ $words }” was left out.

## Counts of the view

status-read = <b>{ $done }</b> of { $total ->
    [one] { $total } article
   *[other] { $total } articles
} read
status-articles = <b>{ $n }</b> of { $all ->
    [one] { $all } article
   *[other] { $all } articles
}
status-quotes = <b>{ $n }</b> { $n ->
    [one] quote
   *[other] quotes
}
status-events = <b>{ $events }</b> { $events ->
    [one] event
   *[other] events
} from { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}

## Time strip

strip-name = Time
strip-bars-day = <b>Published</b> bars by day
strip-bars-month = <b>Published</b> bars by month
strip-bars-year = <b>Published</b> bars by year
strip-dots = <b>Mentioned</b> dots below the line
strip-strong = strong: in this result
strip-empty = No article here has a full date.
strip-by-day = Articles published and dates mentioned, by day, { $first } to { $last }. The list is in Timeline.
strip-by-month = Articles published and dates mentioned, by month, { $first } to { $last }. The list is in Timeline.
strip-by-year = Articles published and dates mentioned, by year, { $first } to { $last }. The list is in Timeline.
brush-first = the first
brush-last = the last
undated-left-out = undated left out
undated-none = none undated
undated-no-date = <b>{ $n }</b> no date
undated-no-year = <b>{ $n }</b> year not stated
undated-keep = keep
undated-keep-name = keep articles without a full date

## Filters

filters-title = Filters
filters-clear = Clear { $n }
filters-clear-all = Clear { $n ->
    [one] { $n } filter
   *[other] { $n } filters
}
facet-speaker = Speaker
facet-person = Person
facet-organisation = Organisation
facet-place = Place
facet-product = Product
facet-outlet = Outlet
facet-published = Published
facet-topic = Topic
facet-find-speaker = Find a speaker
facet-find-person = Find a person
facet-find-organisation = Find an organisation
facet-find-place = Find a place
facet-find-product = Find a product
facet-find-outlet = Find an outlet
facet-find-published = Find a month
facet-find-topic = Find a topic
facet-find = Find among { $n }
facet-none = None of { $n } is called “{ $wanted }”.
facet-fewer = Fewer
facet-all = All { $n }
facet-exclude = Exclude { $value }
facet-unknown = unknown

## Results

results-title = Results
results-sort = Sort
results-match = Best match
results-newest = Newest
results-oldest = Oldest
results-before = Show { $n } before
results-range = { $first } to { $last } of { $n }
card-title-added = title added by the editor
card-more = { $n } more
empty-no-articles = There are no articles here
empty-no-articles-why = The file that this page opened holds none.
empty-title = { $n ->
    [0] No article matches
    [1] No article matches
    [2] No article matches both terms
   *[other] No article matches all { $n } terms
}
empty-first = Nothing in these articles matches <code>{ $part }</code>.
empty-later = There are articles for what stands before it, but none of them matches <code>{ $part }</code>.
empty-fewer = Try fewer words.
empty-terms = What each term leaves
empty-note = Counts run from the top: each line is what is left after it.
empty-drop = Drop
empty-drop-name = Drop { $part }
empty-drop-this = Drop this
empty-drop-this-name = Drop this { $part }
empty-offers = What may be meant
offer-spelling = Did you mean
offer-prefix = Words that begin so
offer-unfiltered = Without the filters
offer-any = all articles

## Reader

reader-name = Reader
reader-all = All results
reader-of = { $at } of { $n }
reader-previous = Previous result
reader-next = Next result
reader-matches = { $n ->
    [one] { $n } match
   *[other] { $n } matches
}
reader-match-of = Match { $at } of { $n }
reader-previous-match = Previous match
reader-next-match = Next match
reader-quotes-only = Quotes only
reader-title-added = Title added by the editor
reader-title-none = No title: these are its first words
reader-quotes = { $quotes ->
    [one] { $quotes } quote
   *[other] { $quotes } quotes
} by { $speakers ->
    [one] { $speakers } speaker
   *[other] { $speakers } speakers
}
reader-no-quotes = no quotes
reader-copy = Copy link
reader-original = Original
reader-added = added by the editor
reader-by = By { $names }
reader-topics = Topics
reader-topic-filter = { $topic }: only articles on this topic
margin-speaker = Speaker: { $name }

## Evidence

evidence-title = Evidence
evidence-empty = Choose a quote, a name, a date or a number to see the sentence behind it.
evidence-quoted = “{ $words }”
evidence-says = Says
evidence-meaning = Means
evidence-found = Found
evidence-by-rule = by a rule, { $percent } % sure
evidence-by-model = by the trained model, { $percent } % sure
evidence-role = Role
evidence-affiliation = Affiliation
evidence-stated-in = { $role }: stated in “{ $phrase }”
evidence-speaker-unknown = an <i>unknown</i> speaker
evidence-speaker-not-said = <i>unknown</i>: the text does not say
evidence-not-matched = “{ $phrase }”, not matched to a name
evidence-from-around = { $names }, from the sentences around it
evidence-means = “{ $phrase }” → { $names }
about-value = about { $value }
less-than-value = less than { $value }
more-than-value = more than { $value }
at-most-value = at most { $value }
at-least-value = at least { $value }
passage-open = Open in article
passage-copy = Copy
passage-link = Link
citation-role = { $speaker } ({ $role })

## Evidence of a quote

quote-how = How it was read
quote-as-named = as named: “{ $name }”
quote-is-direct = Direct quote
quote-is-mixed = Partly direct quote
quote-is-indirect = Indirect quote
quote-in-pieces = { $kind }, in { $n } pieces
quote-doubtful = doubtful
quote-cue = Cue
quote-speaker = Speaker
quote-words-found = Words found
quote-speaker-found = Speaker found
quote-more-by = { $n } more by { $name } in { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}

## Evidence of a name

entity-person = Person
entity-organisation = Organisation
entity-place = Place
entity-group = Group of people
entity-product = Product
entity-work = Work
entity-event = Named event
entity-name = Name
entity-also-named = Also named
entity-mentioned = Mentioned
entity-quoted = Quoted
entity-times-in-articles = { $times ->
    [one] { $times } time
   *[other] { $times } times
} in { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}
entity-where-named = Where it is named
entity-quotes-and-mentions = Quotes and mentions
likeness-offered = May be the same as
likeness-merge = Merge
likeness-merge-name = Merge { $name }
likeness-other-roles = same name, other roles
likeness-family-name = same family name
likeness-initial = same but for a middle name or an initial
likeness-order = same names in another order
likeness-acronym = same initial letters

## Evidence of a number

quantity-money = Amount of money
quantity-percent = Share of a hundred
quantity-measure = Measure
quantity-count = Count
quantity-ratio = Ratio
quantity-ordinal = Place in an order
quantity-of = Of
quantity-said-by = Said by
quantity-range = { $from } to { $to }
quantity-in-order = number { $amount } in an order
quantity-times = { $amount } times
quantity-bare = { $amount }
quantity-per-cent = { $amount }%
quantity-with-unit = { $amount } { $unit }
quantity-up = up by { $value }
quantity-down = down by { $value }
quantity-not-counted = { $words }, not counted
quantity-scaled = { $amount }: { $words }

## Evidence of a date and of an event

time-is-date = Date
time-is-clock = Time of day
time-is-length = Length of time
time-is-repeated = Repeated time
event-kind = Event
event-told-in = Told in
event-told-in-articles = Told in { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
event-told-in-articles-and-more = Told in { $n ->
    [one] { $n } article
   *[other] { $n } articles
}; more about the date
time-anchor = Anchor
time-told-by = Told by
time-names = Names
time-what-happened = What happened
time-more-about = More about { $date }
time-past = some time before; no date is given
time-present = the time of writing
time-future = some time to come; no date is given
time-beginning-of = the beginning of { $value }
time-middle-of = the middle of { $value }
time-end-of = the end of { $value }
time-before = before { $value }
time-after = after { $value }
time-on-or-before = on or before { $value }
time-on-or-after = on or after { $value }
time-date-and-days = { $date }, { $days }
time-no-year = a date whose year is not stated
time-no-calendar = a time that is on no calendar
time-stated = { $what ->
    [monday] a Monday
    [tuesday] a Tuesday
    [wednesday] a Wednesday
    [thursday] a Thursday
    [friday] a Friday
    [saturday] a Saturday
    [sunday] a Sunday
    [weekend] a weekend
    [day] a day
    [week] a week
    [month] a month
    [year] a year
    [decade] a decade
    [century] a century
    [quarter] a quarter
    [half-year] a half-year
    [quarter-1] the first quarter
    [quarter-2] the second quarter
    [quarter-3] the third quarter
    [quarter-4] the fourth quarter
    [half-1] the first half
    [half-2] the second half
    [spring] spring
    [summer] summer
    [autumn] autumn
    [winter] winter
   *[other] { $what }
}
time-every = { $what ->
    [monday] every Monday
    [tuesday] every Tuesday
    [wednesday] every Wednesday
    [thursday] every Thursday
    [friday] every Friday
    [saturday] every Saturday
    [sunday] every Sunday
    [weekend] every weekend
    [day] every day
    [week] every week
    [month] every month
    [year] every year
    [decade] every decade
    [century] every century
    [quarter] every quarter
    [half-year] every half-year
    [hour] every hour
    [minute] every minute
    [second] every second
    [quarter-1] every first quarter
    [quarter-2] every second quarter
    [quarter-3] every third quarter
    [quarter-4] every fourth quarter
    [half-1] every first half
    [half-2] every second half
    [spring] every spring
    [summer] every summer
    [autumn] every autumn
    [winter] every winter
   *[other] every { $what }
}
time-part-of-day = { $part ->
    [MO] in the morning
    [MI] at midday
    [AF] in the afternoon
    [EV] in the evening
    [NI] at night
   *[DT] during the day
}
time-in-part = { $what }, { $part }
time-year-not-stated = { $what }, <i>year not stated</i>
time-week-not-stated = { $what }, week not stated
time-which-not-stated = { $what }, which one is not stated
time-length = { $unit ->
    [year] { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
    [month] { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
    [week] { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
    [weekend] { $n ->
        [one] { $n } weekend
       *[other] { $n } weekends
    }
    [day] { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
    [hour] { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
    [minute] { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
    [second] { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    }
    [quarter] { $n ->
        [one] { $n } quarter
       *[other] { $n } quarters
    }
    [decade] { $n ->
        [one] { $n } decade
       *[other] { $n } decades
    }
   *[century] { $n ->
        [one] { $n } century
       *[other] { $n } centuries
    }
}
time-length-some = { $unit ->
    [year] some years
    [month] some months
    [week] some weeks
    [weekend] some weekends
    [day] some days
    [hour] some hours
    [minute] some minutes
    [second] some seconds
    [quarter] some quarters
    [decade] some decades
   *[century] some centuries
}
time-every-length = every { $length }
anchor-none = none needed: it is written out
anchor-elsewhere = “{ $words }”, elsewhere in the text
anchor-another = another date in the text
anchor-corrected = “{ $words }”, elsewhere in the text, as it was before it was corrected: this date does not follow, and may need correcting as well
anchor-published = published { $date }
anchor-published-added = published { $date }, as added by the editor
anchor-published-year-added = published { $date }; the year was added by the editor
anchor-published-unknown = the day of publication, which is not stated

## Timeline

timeline-lanes-by = Lanes by
timeline-lane-person = person
timeline-lane-organisation = organisation
timeline-lane-topic = topic
timeline-lane-article = article
timeline-lanes-person = Events mentioned, in lanes by person
timeline-lanes-organisation = Events mentioned, in lanes by organisation
timeline-lanes-topic = Events mentioned, in lanes by topic
timeline-lanes-article = Events mentioned, in lanes by article
timeline-picture = Timeline picture
timeline-published = when the article appeared
timeline-mentioned = when the text says it happened
timeline-note = A dot is a day; a band with ends is a month, a quarter or a year: anywhere inside it. A ring holds events too close to draw, with their number. Drag to move, pinch or Ctrl and wheel to zoom.
timeline-left-out = { $n ->
    [one] { $n } event is left out
   *[other] { $n } events are left out
}, those that fewest articles tell: search or filter to see them.
timeline-as-list = Read as a list
timeline-no-year = Year not stated
published-found = found
published-of = of
published-none = No article published in the days shown.
published-by-month = Articles published by month, { $first } to { $last }.
published-by-year = Articles published by year, { $first } to { $last }.
published-most = { $name } Most in { $step }: { $n ->
    [one] { $n } article
   *[other] { $n } articles
}.
mentioned-none = No dated event in the days shown.
mentioned-more = Show { $n ->
    [one] { $n } lane
   *[other] { $n } lanes
} more
lane-no-one = No one named
lane-no-topic = No topic
lane-earlier = { $n } earlier
lane-later = { $n } later
zoom-name = Zoom
zoom-earlier = Earlier
zoom-later = Later
zoom-out = Zoom out
zoom-in = Zoom in
zoom-all = All
unplaced-no-date = { $n } with no date
unplaced-no-year = { $n } with no year
unplaced-show = Show them
unplaced-more = { $n } more
dated-list-title = Events in order
dated-list-empty = These articles tell of no dated event.
dated-list-more = Show { $n ->
    [one] { $n } event
   *[other] { $n } events
} more
dated-list-also = Also in
dated-list-told-by = told by { $names }

## Export

export-title = Export
export-what = What is found now, no more and no less: { $what }.
export-page = This page
export-page-for = with these articles and your corrections, as one file that opens from a disk without any network
export-bundle = Bundle
export-bundle-for = the articles and your corrections, for a Dateline page on the web
export-tables = Tables
export-tables-for = articles, quotes, names, mentions, events, numbers and days as CSV, in one ZIP with the method
export-json = JSON
export-json-for = everything, as dateline extract prints it
export-html = Page
export-html-for = the article that is open, or the list of results, as HTML
export-markdown = Markdown
export-markdown-for = the same, for notes
export-annotations = Annotations
export-annotations-for = W3C Web Annotation: every name, quote, date and number at its place
export-schema = Linked data
export-schema-for = schema.org: the articles and who is quoted in them, as JSON-LD
export-graph = Connections
export-graph-for = GraphML, for Gephi and other programs that draw networks
export-graph-note = { $nodes ->
    [one] { $nodes } person or organisation
   *[other] { $nodes } people and organisations
}, { $edges ->
    [one] { $edges } connection
   *[other] { $edges } connections
}, from { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}
export-note = { $found } of { $all ->
    [one] { $all } article
   *[other] { $all } articles
}
export-timeline-json = Events, JSON
export-timeline-json-for = for TimelineJS, on a page of one’s own
export-timeline-csv = Events, CSV
export-timeline-csv-for = for TimelineJS’s spreadsheet, and for any other
export-crowded = { $found }; { $n } more left out, those that fewest articles tell
export-left-out = { $found }; { $n } without a year left out, for which TimelineJS has no place

## Keys

keys-title = Keys
keys-name = Keyboard shortcuts
keys-or = or
keys-search = search
keys-open = open; in the search box, next match
keys-previous = previous match
keys-choose = choose in a list or a filter
keys-close = close; clear the search, then leave it
keys-move = move in a list or a filter
keys-along = move along the timeline, the marks, a brush
keys-zoom = zoom the timeline
keys-earlier = earlier, later on the timeline
keys-lane = close or open a lane of the timeline
keys-ends = first, last
keys-quotes = quotes only
keys-sheet = this sheet
keys-wheel = wheel
keys-letters = Single letters act when no field has the focus

## Progress

progress-loading = Loading
progress-on-the-way = The articles and what reads them are on their way. Everything happens in this browser; nothing leaves it.
progress-reading = Reading { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
progress-finding = Finding people, quotes, dates and numbers: <b>{ $done }</b> of { $total } articles.
progress-read = Articles read
progress-of = { $done } of { $total }
progress-searchable = What is found is already searchable.
progress-model = Loading the language model, <b>{ $done }</b> of { $total } MB.
progress-model-loaded = Language model loaded
progress-megabytes = { $done } of { $total } MB

## The language model

model-missing = <b>The language model could not be loaded</b>: { $reason }.
model-missing-means = People, places and speakers are found by rules alone, which miss more of them. Everything else works as usual.
model-not-a-model = it is not a language model
model-other-version = it belongs to another version of Dateline
model-damaged = it is damaged or incomplete
model-part-missing = its part “{ $part }” is missing

## What went wrong

error-title = The page cannot go on
error-partial = What was read before is shown below; nothing new can be asked.
error-nothing-lost = Nothing of yours is lost: what was chosen is in the address of the page.
failed-not-a-bundle = These articles could not be opened: no Dateline bundle: the first line is not its header.
failed-newer-bundle = These articles could not be opened: a bundle of version { $version }, made by a newer Dateline; this one reads up to { $known }.
failed-other-batch = Some articles could not be added: they were kept by another version of Dateline.
failed-damaged-batch = Some articles could not be added: what was kept of them is damaged.
failed-not-fetched = The articles could not be fetched: { $reason }.
failed-not-asked = the reader could not be asked: { $error }
failed-not-understood = the reader's answer is not understood: { $error }
failed-call = this is not understood: { $error }
failed-not-understood-page = the page asked something that is not understood: { $error }
failed-crashes = the reader crashes again and again: { $reason }
failed-server-says = the server says { $status } { $words }
failed-broken-off = the connection broke off: { $error }
failed-browser = { $error }
missing-article = This article is not among the articles.
missing-article-yet = This article is not among the articles yet: they are still being read.
missing-passage = This passage is not among the articles.
missing-passage-yet = This passage is not among the articles yet: they are still being read.
problem-left-out = left out: reading “{ $title }” stopped the program
problem-line = { $reason }
problem-shard = { $n ->
    [one] one article is
   *[other] { $n } articles are
  } not here: { $name }: { $reason }
notice-crashed = The reader crashed and was started again.
notice-file = { $name }: { $note }.
notice-quote-copied = Quote copied.
notice-quote-not-copied = Quote could not be copied: the browser refused.
notice-link-copied = Link copied.
notice-link-copied-collection = Link copied. It works in this browser only: these articles have not left it. To show them to others, export them as a page.
notice-link-copied-own = Link copied. Your corrections are in this browser only: whoever opens the link does not see them. Save them as a file, and pass that on as well.
notice-link-not-copied = Link could not be copied: the browser refused.

## Foot of the page

foot-local = Read and searched in this browser. Nothing has left this computer.
foot-problems = { $n ->
    [one] { $n } article
   *[other] { $n } articles
} could not be read
foot-problem = Line { $line }: { $reason }

## Developer's view

debug-title = How sentences are analysed
debug-article = Article
debug-text = Or a text of your own
debug-shown = { $sentences ->
    [one] { $sentences } sentence
   *[other] { $sentences } sentences
}, { $tokens ->
    [one] { $tokens } token
   *[other] { $tokens } tokens
}.
debug-shown-first = { $sentences ->
    [one] { $sentences } sentence
   *[other] { $sentences } sentences
}, { $tokens ->
    [one] { $tokens } token
   *[other] { $tokens } tokens
}, the first { $shown } shown.
debug-analysing = Analysing …
debug-model-loading = { $shown } The language model is on its way.
debug-model-missing = { $shown } There is no language model: words have no part of speech and no head, names are found by rules.
tree-drawn = Sentence { $at }, drawn
tree-rows = Sentence { $at }, in rows
tree-as-table = Sentence { $at } as a table
tree-more = { $n ->
    [one] { $n } token
   *[other] { $n } tokens
} more.
tree-number = No.
tree-word = Word
tree-lemma = Lemma
tree-upos = UPOS
tree-xpos = XPOS
tree-head = Head
tree-relation = Relation
tree-name = Name

## Numbers

view-numbers = Numbers
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
## Quotes

quote-original = Original page
copy-text = As text
copy-markdown = As Markdown
copy-html = As HTML
copy-view-label = Copy link to this view

## Voices

voices-order = Order of the speakers
voices-order-quotes = Most quoted
voices-order-name = Name
voices-order-latest = Latest
voices-as-table = View as table
voices-as-list = View as list
voices-summary = { $quotes ->
    [one] { $quotes } quote;
   *[other] { $quotes } quotes;
} { $speakers ->
    [one] { $speakers } speaker has a name.
   *[other] { $speakers } speakers have a name.
}
voices-summary-described = { $n ->
    [one] In one quote the speaker is only described.
   *[other] In { $n } quotes the speaker is only described.
}
voices-summary-unknown = { $n ->
    [one] In one the speaker is unknown.
   *[other] In { $n } the speaker is unknown.
}
voices-summary-doubtful = { $n ->
    [one] One is marked “perhaps”: the speaker may be someone else.
   *[other] { $n } are marked “perhaps”: the speaker may be someone else.
}
voices-summary-first = The three with a name who are quoted most give { $share } of all.
voices-none = Nobody is quoted in what was found.
voices-speakers = Speakers
voices-quotes = Quotes
voices-hint = Choose one to read, two to compare
voices-legend = direct + mixed + indirect
voices-two-at-most = Two can be set side by side. To choose another, take one of them back first.
voices-no-one = the text names no one for them
voices-not-named = called so in the text; no name found
voices-not-named-several = called so in { $n } articles, perhaps not the same; no name found
voices-role-unknown = role not stated
voices-more-roles = { $n } more
voices-is-organisation = organisation
voices-is-place = place
voices-is-group = group of people
voices-is-other = name
voices-n-perhaps = { $n } perhaps
voices-split = { $direct } direct, { $mixed } mixed, { $indirect } indirect
voices-no-date = no date
voices-no-year = no year
voices-undated = { $n } without a year
voices-span = from { $first } to { $latest }
voices-more = Show { $n } more
voices-place = 1 to { $n } of { $all }
voices-chosen = { $n ->
    [one] { $n } quote by { $name }
   *[other] { $n } quotes by { $name }
}
voices-without-quotes = No quotes here.
voices-close = Close { $name }
voices-subject = On the same subject
voices-subject-hint = a word or a few
voices-others = All speakers
voices-back = Who do we quote?
voices-table-speaker = Speaker
voices-table-quotes = Quotes
voices-table-first = First
voices-table-latest = Latest
voices-table-group = Group
voices-table-speakers = Speakers
voices-table-share = of quotes
voices-table-words = of words
voices-totals = Who do we quote?
voices-totals-note = A quote by two speakers counts for both. Names say nothing of gender or origin, so neither is counted. Each number opens its quotes.
voices-people = Named people
voices-organisations = Organisations
voices-other-names = Other names
voices-described = Described, not named
voices-unknown = Unknown
voices-everyone = All
voices-top-organisations = Organisations quoted most
voices-top-note = By themselves, or by people who, as the same article states, belong to them.
voices-within = { $name } and its people

## Corrections

corrected = corrected
foot-corrections = Corrections
masthead-corrections = { $n ->
    [0] Corrections
   *[other] Corrections { $n }
}
correction-open = Correct …
correction-open-date = Correct the date …
correction-made = Corrected
correction-all = All corrections ({ $n })
correction-name = Name
correction-kind = Kind
correction-kind-person = person
correction-kind-organisation = organisation
correction-kind-place = place
correction-kind-group = group of people
correction-kind-product = product
correction-kind-work = work
correction-kind-event = named event
correction-kind-misc = other name
correction-no-name = no name at all
correction-same-as = Same as
correction-scope = Where
correction-everywhere = in all articles
correction-in-article = in this article: it is another
correction-at-mention = here only: “{ $words }”
correction-speaker = Speaker
correction-speaker-unknown = unknown speaker
correction-is-quote = a quote
correction-no-quote = not a quote
correction-date = Date
correction-published = Published
correction-date-hint = 2024-03-10, 2024-03, 2024; XXXX-03-10 without a year
correction-is-time = a date
correction-no-time = not a date
correction-no-event = a date, but nothing that happened
correction-is-number = a number
correction-no-number = not a number
correction-note = Why (optional)
correction-hint = Your correction lies over what the machine found, and can be undone.
correction-save = Save correction
correction-reset = Reset
correction-saved = Saved.
correction-fault-nothing = Nothing is changed yet.
correction-fault-name = A name has at least one letter.
correction-fault-unknown = No article has this name. To give it a new one, write it under Name.
correction-fault-date = This is no date: write it as 2024-03-10, 2024-03 or 2024.
correction-said-name = “{ $what }” is called “{ $to }”
correction-said-other = “{ $what }” is another one: “{ $to }”
correction-said-kind = “{ $what }” is of the kind: { $to }
correction-said-same = “{ $what }” is the same as “{ $to }”
correction-said-no-name = “{ $what }” names nothing
correction-said-no-quote = “{ $what }” is not a quote
correction-said-no-time = “{ $what }” is not a date
correction-said-no-number = “{ $what }” is not a number
correction-said-no-event = “{ $what }” tells nothing that happened then
correction-said-speaker = “{ $what }” is said by { $to }
correction-said-no-speaker = “{ $what }”: the speaker is not known
correction-said-date = “{ $what }” means { $to }
correction-said-published = “{ $what }” was published { $to }
correction-lost-article = Not in force: its article is not here.
correction-lost-words = Not in force: its words are no longer in the article, or stand there more than once.
correction-lost-finding = Not in force: nothing of this sort is found in its words.
correction-lost-name = Not in force: no article has this name.
correction-lost-conflict = Not in force: another correction says otherwise. Take one of them back.
correction-lost-unfit = Not in force: this cannot be corrected in this way.
correction-place = in “{ $title }”
correction-bundled = came with the articles
correction-because = Why: { $note }
correction-revert = Take back
correction-revert-what = Take back: { $what }
corrections-title = Corrections
corrections-note = They lie over what the machine found and change nothing of it. They are kept in this browser; a file takes them along.
corrections-undo = Undo
corrections-redo = Redo
corrections-save = Save as a file
corrections-load = Load a file
corrections-file-note = corrections
corrections-none = Nothing is corrected yet. Choose a name, a quote, a date or a number, and then “Correct …”.
corrections-count = { $n ->
    [one] { $n } correction
   *[other] { $n } corrections
}
corrections-lost = { $n } not in force
corrections-loaded = { $n ->
    [0] The file holds no correction that is not here already.
    [one] One correction was loaded.
   *[other] { $n } corrections were loaded.
}
corrections-not-loaded = The file could not be loaded: { $reason }. Nothing is changed.
ledger-no-storage = Not corrected: this browser does not let the page keep anything, and a correction that is not kept would be lost.
ledger-full = Not corrected: the browser’s storage for this page is full. Save the corrections as a file, and take some back.
ledger-damaged = Not corrected: the corrections kept in this browser cannot be read, and are not overwritten.
mark-corrected = { $kind }, corrected
evidence-machine-read = Machine read
entity-machine-read = “{ $name }”, { $kind }
anchor-reader = none: a reader set the date
evidence-by-reader = put right by a reader

## Connections

view-connections = Connections
connections-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
connections-organisations = { " · " }{ $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
connections-show = Show
parties-all = people and organisations
parties-people = people
parties-organisations = organisations
connections-summary = Every figure opens what it was counted from: the sentences and quotes of all articles, also of those that filters leave out. Doubtful speakers and roles connect nobody.
connections-none = In these articles no role, quote or name connects two people or organisations.
affiliations = Who is what, of which organisation
affiliations-caption = Affiliations. Up and down move between them.
affiliations-none = No role in an organisation is stated.
affiliation-person = Person
affiliation-role = Role
affiliation-organisation = Organisation
affiliation-sentences = Sentences
affiliation-no-role = role not stated
beside = Quoted beside
beside-note = In how many articles both are quoted.
beside-none = No article quotes two of them.
beside-pair = { $one } and { $other }
about = Who speaks about whom
about-note = In how many quotes the first names the second.
about-none = No quote names another of them.
about-pair = { $one } on { $other }
pairs-all = { $n ->
    [one] One more
   *[other] { $n } more
}
pairs-fewer = Fewer
pairs-not-shown = { $n } more are not listed: a search or a filter narrows them.
matrix-caption = { $all ->
    [one] Articles that quote both.
   *[other] Articles that quote both: { $n } of { $all }, first those who are quoted beside others in most articles. Columns carry the numbers of the rows. Arrows move between the fields.
}
matrix-speaker = Speaker
matrix-cell = { $one } beside { $other }: { $n }
matrix-none = { $one } beside { $other }: none
drawing-title = The same, drawn
drawing-label = Who is quoted beside whom, drawn: { $n } names, { $pairs } lines. List and matrix have the same figures.
drawing-note = The more articles quote both, the stronger the line; a ring is an organisation. Near or far means nothing but room. A line or a name opens its evidence.
affiliation-pair = { $one }, { $other }
pair-affiliation = Affiliation
pair-beside = Quoted in the same articles
pair-about = Speaks about
pair-sentences = { $n ->
    [one] { $n } sentence
   *[other] { $n } sentences
} in { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}, of all articles
pair-quotes = { $n ->
    [one] { $n } quote
   *[other] { $n } quotes
} in { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}, of all articles

## Help

help-title = Help
help-close-name = Close the help
help-what = Dateline reads a pile of news articles and shows who said what, when, and how much. Everything it shows leads to the sentence that says so, and may be wrong: look there.
help-ask = Ask, for instance:
help-own = To read articles of your own, drop files, a folder or a ZIP file anywhere on this page, or open “Your articles”. They are read in this browser only.
example-says = What does { $name } say?
example-says-about = What does { $name } say about “{ $topic }”?
example-on-day = What happened on { $date }?
example-in-time = What happened in { $date }?

## Files taken in

format-text = Text
format-html = Web page
format-mhtml = Saved web page (MHTML)
format-markdown = Markdown
format-feed = Feed (RSS, Atom)
format-json-feed = JSON Feed
format-json = JSON
format-json-lines = JSON Lines
format-bundle = Dateline bundle
format-ninjs = News in JSON (ninjs)
format-table = Table (CSV)
format-pdf = PDF
format-docx = Word document
format-odt = OpenDocument text
format-rtf = Rich text (RTF)
format-epub = Book (EPUB)
format-zip = ZIP archive
format-gzip = Compressed file (gzip)
format-warc = Web archive (WARC)
format-wacz = Web archive (WACZ)
format-bibliography = Bibliography (Zotero, CSL)
format-wallabag = Wallabag export
format-omnivore = Omnivore export
format-highlights = Highlights (Readwise, Kindle)
refusal-empty = Empty: there is nothing in this file.
refusal-binary = Not text, and no format that is known here.
refusal-image = A picture. Text in pictures is not read.
refusal-audio = A sound recording, no text.
refusal-video = A film, no text.
refusal-page-part = Part of a saved page (style sheet, script or font), no text.
refusal-sidecar = Belongs to the article beside it.
refusal-encrypted = Protected by a password. Save it without one and add it again.
refusal-too-large = Too large: { $size }, and at most { $limit } can be read. Split it, or use <code>dateline bundle</code>.
refusal-bomb = Not unpacked: it would become { $size } from next to nothing, as files do that are made to do harm.
refusal-too-deep = Not opened: more than { $n } archives inside one another. Unpack the outer ones first.
refusal-damaged = Damaged: { $what }.
refusal-no-text = No text in it, only pictures of pages. Run text recognition (OCR) on it first.
refusal-no-articles = No article in it.
refusal-unsupported = This cannot be read here: { $what }. Save it as DOCX, PDF, HTML or plain text, and add that.
refusal-needs-columns = A table whose column names do not say which one is the text. Choose it: { $columns }.
refusal-unreadable = The file could not be opened: { $reason }.
import-members = { $n ->
    [one] { $n } file in it
   *[other] { $n } files in it
}
import-aside = { $n ->
    [one] { $n } entry that is a folder or a system file
   *[other] { $n } entries that are folders or system files
}
import-unread = { $n ->
    [one] { $n } file more, not read: the limit is reached
   *[other] { $n } files more, not read: the limit is reached
}
import-lost = No. { $n } was left out: { $reason }
import-odd = No. { $n }: { $reason }
import-modified = the file was last changed on { $day }, which was not used
import-in-path = its name or folder has { $day }, which was not used
warning-not-utf8 = characters that could not be read were replaced
warning-encoding-guessed = the encoding is not stated and was guessed
warning-empty = no text
warning-no-title = no title
warning-no-date = no date of publication
warning-no-year = date of publication without a year
warning-unclosed-quote = a quotation mark is never closed
size-kilobytes = { $n } KB
size-megabytes = { $n } MB
size-gigabytes = { $n } GB
warning-excerpts = only passages that were marked
warning-summary-only = only a summary, not the text
field-text = Text
field-title = Title
field-published = Date of publication
field-authors = Authors
field-source = Outlet
field-url = Address
field-section = Section
field-place = Place
field-summary = Summary
refusal-corrections = Corrections, no articles. Load them under Corrections.
import-no-pages = { $n ->
    [one] { $n } record that is no page
   *[other] { $n } records that are no pages
}
import-short = { $n ->
    [one] { $n } part with hardly any text left out
   *[other] { $n } parts with hardly any text left out
}

## A reader's own articles

view-files = Your articles
files-what = Bring your own: they are read in this browser, and nothing of them leaves this computer. Drop files or folders anywhere on the page, or paste a text.
files-formats = Understood are: saved web pages, plain texts, Markdown, feeds, PDF with text in it, Word and EPUB files, tables (CSV), JSON, web archives, exports of reading lists, and ZIP files of any of these.
files-choose = Choose files …
files-choose-folder = Choose a folder …
files-paste = Paste a text
files-paste-label = A text, with its headline in the first line
files-paste-add = Add this text
files-address = Fetch a web page
files-address-label = Address of a page or a feed
files-address-fetch = Fetch it
files-address-note = This asks the other site, which then knows of it. Many sites let only their own pages fetch; then save the page in your browser and drop the file here.
files-private = Nothing has left this computer.
files-explore = { $n ->
    [one] Explore one article
   *[other] Explore { $n } articles
}
files-leave = Back to the articles of this page
files-report = What became of each file
files-file = File
files-title = Title
files-published = Published
files-words = words
files-quotes = quotes
files-remarks = Remarks
files-more = { $n ->
    [one] One more row
   *[other] { $n } more rows
}
files-waiting = waits
files-reading = is being read …
files-nothing = Nothing was found in it.
files-not-read = Not read.
files-no-title = no title
files-again = The same article as in { $path }: it is there once.
files-date-set = set by you
# Where the date of publication was found.
dated-by-dateline = from the dateline
dated-by-byline = from the byline
dated-by-source-line = from the source line
dated-by-published-line = from the line that says when it was published
dated-by-updated-line = from the line that says when it was updated
dated-by-time-on-page = from a time on the page
dated-by-date-on-page = from a date on the page
dated-by-address = from the address
dated-by-feed = from the feed
dated-by-book = from the book
dated-by-field = from the field “{ $field }”
files-date-label = When “{ $title }” was published
files-date-button = Set
files-progress = Reading your articles
files-how-far = <b>{ $ready } of { $found } articles</b> are ready; { $read } of { $files } files are read
files-time-left = { $counted }; about { $time } left
files-seconds = { $n ->
    [one] a second
   *[other] { $n } seconds
}
files-minutes = { $n ->
    [one] a minute
   *[other] { $n } minutes
}
files-cancel = Stop
files-outcome = { $ready ->
    [0] No article was added
    [one] One article was added
   *[other] { $ready } articles were added
}{ $again ->
    [0] {""}
    [one] ; one more was there already
   *[other] ; { $again } more were there already
}{ $refused ->
    [0] {""}
    [one] ; one file could not be read
   *[other] ; { $refused } files could not be read
}
drop-title = Let go to read these files
drop-private = They stay on this computer.
intake-stopped = What reads it stopped here: { $reason }
intake-too-long = It was given up after { $minutes } minutes.
intake-cancelled = You stopped before it was read.
intake-not-fetched = The other site did not give it. It does not allow other pages to fetch from it, or cannot be reached; save the page in your browser and drop the file here.
notice-page = The page is being put into one file …
notice-collection-missing = The articles of this link are not in this browser: these are the articles of this page.
keep-title = Keep
keep-what = These articles are gone when this page is closed, unless you keep them in this browser.
keep-name = Name
keep-button = Keep in this browser
keep-nameless = It needs a name, by which you find it again.
keep-again = Try again
keep-kept = Kept in this browser as “{ $name }”, and what you add to it as well.
keep-going-on = Being kept in this browser: { $n ->
    [one] one more thing to write
   *[other] { $n } more things to write
}
keep-still-here = What is on the screen stays until you close this page.
keep-full = The browser has no more room for this page: the rest was not kept. Delete a collection, or make room on the disk.
keep-failed = The browser did not keep it: { $reason }
keep-impossible = This browser keeps nothing for this page: it has no database, or does not allow it in a private window.
keep-newer = What is kept in this browser is of a newer version of this page. Load the page anew.
keep-outdated = Another tab has brought a newer version of this page. Load the page anew to keep more.
keep-blocked = Another tab with an older version of this page is open. Close it: then what is kept can be opened here.
keep-deleted = This collection is not kept any more: it was deleted in another tab.
keep-forgot = The collection and its corrections are deleted.
keep-forgot-all = Everything that this page kept in this browser is deleted.
shelf-title = Kept in this browser
shelf-articles = articles
shelf-changed = Last added to
shelf-size = Size
shelf-do = Rename or delete
shelf-rename = Rename
shelf-rename-label = Rename “{ $name }”
shelf-rename-button = Save
shelf-delete = Delete
shelf-delete-label = Delete “{ $name }”
shelf-delete-ask = Delete “{ $name }” with its corrections?
shelf-forget-all = Forget everything
shelf-forget-all-ask = Delete all collections, all corrections and your settings in this browser?
shelf-usage = The browser holds { $used } for this page; it would hold { $all }.
delete-yes = Yes, delete
delete-no = No, leave it
intake-anew = What is in it was found anew: this version of Dateline finds more than the one before.
intake-gone = The browser has lost this article. Add its file again.
intake-died-twice = Not read: the page was closed or stopped twice while it was being read.
keep-resumed = { $n ->
    [one] One file was not read to its end when the page was closed: it is read now.
   *[other] { $n } files were not read to their end when the page was closed: they are read now.
}

## Articles with much the same text

copies-title = { $n ->
    [one] One text is there more than once
   *[other] { $n } texts are there more than once
}
copies-note = Found by comparing runs of words. None is taken away: what several outlets print counts for each of them.
copies-fullest = the fullest of them
copies-same = the same words
copies-percent = { $n } % of its words in the same runs

## The columns of a table

columns-what = What are the columns of this table? One must be the text.
columns-name = Column
columns-held = In its first rows
columns-is = It is
columns-read = Read the table
columns-needs-text = Choose which column is the text.
columns-bring-again = The file itself is not at hand any more: please bring it again.
column-is = “{ $name }” is
column-nothing = nothing of an article
column-text = the text
column-title = the title
column-published = when it was published
column-authors = who wrote it
column-source = the outlet
column-url = its address
column-section = the section
column-place = where it was written
column-summary = a summary

## Putting a view into another page

embed-title = Put this view into another page
embed-open = Embed …
embed-open-for = What is shown now, in a page of yours: code for an element, or for a frame.
embed-part = Show
embed-full = The whole explorer
embed-compact = The view, with search and tabs
embed-view = The view alone
embed-card = The evidence that is chosen, as a card
embed-theme = Theme
embed-theme-page = As the page around it
embed-theme-system = As the system
embed-theme-light = Light
embed-theme-dark = Dark
embed-height = Height in pixels
embed-element = Element
embed-frame = Frame
embed-copy = Copy: { $what }
embed-note = The element fits itself into the page and needs a script. The frame works where scripts are not allowed; it does not know the page’s theme.
embed-own = These articles are in this browser only. Export them as a bundle, put it on a host, and open the explorer there.
notice-code-copied = Code copied.
notice-code-not-copied = Code could not be copied: the browser refused. It can be selected in the dialog.
