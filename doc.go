// Package synoptic is the tour of the house: many news reports in, one
// evidence-linked record out.
//
// Folders are the stages, in the order in which a report walks through them;
// rooms_test.go holds the map and fails on an import that is not on it.
//
// One report:
//
//	span                a half-open range of bytes in one text
//	report              a report: text, blocks with roles, metadata, doubts
//	ingest              what comes in before it is read
//	ingest/address      one name for the addresses of one report
//	ingest/charset      bytes of a doubtful encoding into UTF-8
//	ingest/markup       XML from the web made fit for a parser
//	ingest/unpack       content codings undone, without falling for bombs
//	ingest/robots       what robots.txt allows
//	ingest/opml         lists of feeds, in and out
//	ingest/sitemap      sitemaps and their news extension
//	ingest/feed         RSS, Atom and JSON feeds
//	ingest/archive      zip, WARC, mailboxes and messages
//	ingest/file         from paths and standard input
//	ingest/web          from addresses
//	ingest/block        text into blocks with roles
//	ingest/extract      pages and texts into reports
//	ingest/extract/dateparser  stands in for a module that would slow every start
//	learn               linear models with integer weights
//	weights             the weight files
//	language            tokens and sentences
//	language/cluster    classes of words by their neighbours in news
//	language/form       how a word looks, as numbers
//	language/tag        parts of speech and lemmas
//	language/parse      the head of every word
//	language/lexicon    general lists of words and names
//	language/name       proper names
//	corpus              readers of the data sets that models learn from
//	language/mark       what stands in quotation marks
//	annotate/credit     agencies, where a text stood first, correction notices
//	annotate/timex      dates and times
//	annotate/figure     numbers as intervals, and what they count
//	annotate/mention    persons, organisations, groups, offices, pronouns
//	annotate/document   letters, lawsuits, rulings, who signed them
//	annotate/quote      who said what
//	reading             everything one report says
//
// Many reports:
//
//	story               which reports tell the same event
//	compare/align       the words two reports share
//	compare/reuse       shared text by class, independent sources
//	compare/entity      the same actor in several reports
//	compare/revision    what changed between two versions
//	compare/statement   one utterance in several reports
//	compare/document    a document rebuilt from its passages
//	compare/original    the real text of a document, added by the user
//	compare/agree       figures and dates side by side
//	compare/position    who demands, supports, accuses, denies
//	compare/answer      what is held against somebody, and the answer
//	compare/difference  where reports differ
//	compare/account     what was told first, and what later
//	compare/brief       brief, background, timeline
//	record              the evidence-linked result and its check
//
// The world:
//
//	query               the search box
//	correct             what the user says against or beside the findings
//	retry               how long to wait before asking again
//	source              when addresses are asked again
//	source/crawl        asks what is due, host by host
//	queue               work that is still to be done
//	queue/local         the queue in the file of the store
//	store               what is kept, and how it is asked for
//	alert               what happened in a story that someone watches
//	alert/send          webhooks, mail, ntfy
//	store/sqlite        everything in one file
//	store/storetest     what every store must do
//	custody             the evidence of a story in one file
//	page                terminal, Markdown, HTML
//	pipeline            the order of the stages
//	pipeline/newsroom   the stages for a store, job by job
//	eval                measures the program against what people marked
//	examples            the invented reports of the demo
//	cmd/train           makes the weight files
//	browsertest         a real browser for tests
//	api                 the newsroom for programs
//	serve               the newsroom in a browser
//	mcp                 the newsroom for language-model programs
//	cmd/synoptic        the command
package synoptic
