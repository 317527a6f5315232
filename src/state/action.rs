//! [`Action`]: what can happen.

use super::{
    Address, Drawer, Sheet, Theme, View,
    address::CollectionId,
    correction::Way,
    intake::Report,
    shelf::{Keeping, Shelf},
};
use crate::{
    article::ArticleId,
    corpus::correction::layer::{Edit, Layer},
    protocol::{
        ConnectionChoice, Format, LaneBy, MarkKind, NumberChoice, Response, Sort, Subject, Voice,
        VoiceOrder,
    },
    search::filter::{Choice, Facet, FacetValue, Filters},
    text::span::Span,
    texts::{Locale, Message},
};
use chrono::{NaiveDate, NaiveDateTime};
use std::rc::Rc;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The worker answered.
    Answered(Response),
    /// The page cannot go on, and why.
    Failed(Message),
    /// So many bytes of the language model are here, of so many.
    ModelProgressed(u32, u32),
    /// The language model could not be loaded, and why.
    ModelMissed(Message),
    /// The note that the language model is missing was closed.
    ModelNoteClosed,
    /// The address bar changed, by Back, a link or the reader's hand.
    AddressChanged(Address),
    /// A collection of the reader's own articles was begun.
    CollectionOpened(CollectionId),
    /// The collection in the address is not in this browser.
    CollectionMissed,
    /// The reader went back to the articles of the bundle.
    CollectionLeft,
    /// How far the files are that the reader brought.
    Reported(Rc<Report>),
    /// What is kept in the browser.
    Shelved(Rc<Shelf>),
    /// How far the collection that is open is kept.
    Kept(Keeping),
    /// The reader typed a query.
    Typed(String),
    /// The reader writes the query at this byte of it, and wants to see how it can go on; `None` for no longer.
    CaretMoved(Option<u32>),
    /// The query was completed to this one, which is written on at this byte, or not.
    QueryCompleted(String, Option<u32>),
    /// A text was written in the developer's view.
    SampleTyped(String),
    /// An article was chosen in the developer's view.
    SampleChosen(ArticleId),
    /// A view was chosen.
    ViewChosen(View),
    /// An order of the list was chosen.
    SortChosen(Sort),
    /// What the timeline's lanes stand for was chosen.
    LanesChosen(LaneBy),
    /// It was chosen between whom connections are shown, or in which order.
    ConnectionsChosen(ConnectionChoice),
    /// Quantities, or an order of them, were chosen.
    NumbersChosen(NumberChoice),
    /// An order of the voices was chosen.
    VoiceOrderChosen(VoiceOrder),
    /// A voice was chosen; chosen again, it is not. A third one is not taken.
    VoiceToggled(Voice),
    /// These voices were chosen and no others.
    VoicesChosen(Vec<Voice>),
    /// What is drawn or listed was set as a table, or no more.
    Tabled(bool),
    /// More rows of the voices were asked for.
    MoreVoicesAsked,
    /// More quotes of the chosen voices were asked for.
    MoreVoiceCardsAsked,
    /// The part of the timeline that is shown was chosen; `None` for all of it.
    WindowChosen(Option<(NaiveDateTime, NaiveDateTime)>),
    /// A value was kept or excluded; chosen again, it is neither.
    ValueToggled(Facet, FacetValue, Choice),
    /// All filters were dropped; the query stays.
    FiltersCleared,
    /// The query and filters were replaced by these.
    QuestionChosen(String, Filters),
    /// The days of publication were chosen.
    DaysChosen(Option<NaiveDate>, Option<NaiveDate>),
    /// Whether undated articles pass was chosen.
    UndatedKept(bool),
    /// An article was opened in the reader.
    ArticleOpened(ArticleId),
    /// The reader went back to the results.
    ArticleClosed,
    /// Something was chosen, to see its evidence.
    SubjectChosen(Subject),
    /// Something was chosen at its place in an article, to see its evidence.
    MarkChosen(ArticleId, Span, Subject),
    /// A passage was followed to its place in its article.
    PassageOpened(ArticleId, Subject),
    /// The evidence was closed.
    EvidenceClosed,
    /// An edit of the corrections was kept on disk, which holds this layer now.
    Corrected(Layer, Edit, Way),
    /// The corrections on disk were changed elsewhere, in another tab.
    CorrectionsChanged(Layer),
    /// The next (+1) or previous (-1) hit was asked for.
    HitStepped(i32),
    /// A kind of mark was switched on or off.
    KindToggled(MarkKind),
    /// Quotes only was switched on or off.
    QuotesOnlyToggled,
    /// A theme was chosen.
    ThemeChosen(Theme),
    /// A language was chosen.
    LocaleChosen(Locale),
    /// A drawer was opened, or closed if it was open.
    DrawerToggled(Drawer),
    /// The drawer was closed.
    DrawerClosed,
    /// The list was scrolled so that this card is the first that is drawn.
    ListScrolled(u32),
    /// A table was scrolled so that this row is the first that is drawn.
    TableScrolled(u32),
    /// A dialog was opened, or closed if it was open.
    SheetToggled(Sheet),
    /// What is found was asked for as a file.
    ExportAsked(Format),
    /// A link to what is shown was copied.
    LinkCopied,
    /// The help for a first visit was closed.
    HelpClosed,
    /// Single letters were made to act as keys, or not to.
    LettersSwitched(bool),
    /// The reader should be told something, or the notice is over.
    Noticed(Option<Message>),
}
