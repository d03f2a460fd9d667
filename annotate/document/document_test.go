package document_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/annotate/document"
	"synoptic/annotate/mention"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// read reads text, a paragraph a line.
func read(text string) *reading.Reading {
	v := &report.Version{ID: "r", Published: "2031-03-05", Text: text}
	at := 0
	for line := range strings.Lines(text) {
		if s := strings.TrimRight(line, "\n"); s != "" {
			v.Blocks = append(v.Blocks, report.Block{Span: span.Span{Start: at, End: at + len(s)}, Role: report.Body})
		}
		at += len(line)
	}
	return reading.Read(v)
}

// told says what is found of a document, in a line.
func told(r *reading.Reading, d *document.Document) string {
	out := []string{string(d.Kind)}
	name := func(i int) string { return r.Actors[i].Name }
	if d.Actor >= 0 && r.Actors[d.Actor].Kind == mention.DocumentKind {
		out[0] += " “" + name(d.Actor) + "”"
	}
	if d.Lead >= 0 {
		out = append(out, "lead "+name(d.Lead))
	}
	for _, a := range d.Addressees {
		out = append(out, "to "+name(a))
	}
	for _, s := range d.Signatories {
		x := s.Jurisdiction
		if s.Actor >= 0 {
			x = name(s.Actor)
		}
		out = append(out, "signed "+x)
	}
	for _, c := range d.Declared {
		out = append(out, "number "+c.Span.In(r.Version.Text))
	}
	if d.Status != "" {
		out = append(out, string(d.Status))
	}
	if d.Court != "" {
		out = append(out, "court "+d.Court)
	}
	for _, s := range d.Grounds {
		out = append(out, fmt.Sprintf("grounds %q", s.In(r.Version.Text)))
	}
	for _, s := range d.Demands {
		out = append(out, fmt.Sprintf("demands %q", s.In(r.Version.Text)))
	}
	return strings.Join(out, ", ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"who says something in a letter leads it",
			"“The bridge must stay open,” Lenne Mayor Ada Okoro said in a letter to Transport Minister Tom Reyes.",
			"letter “letter”, lead Ada Okoro, to Tom Reyes, signed Ada Okoro"},
		{"an opening phrase ends with its comma",
			"In a letter to the Vellan Port Authority, Ada Okoro called the plan a mistake.",
			"letter “letter”, lead Ada Okoro, to Vellan Port Authority, signed Ada Okoro"},
		{"an and within a name parts no addressees",
			"The letter was sent to the U.S. Senate Committee on Ports Security and Government Affairs, and the Vellan Ports Committee.",
			"letter “letter”, to U.S. Senate Committee on Ports Security, to Vellan Ports Committee, sent"},
		{"a list of signatories goes over their offices",
			"The letter, sent to the Lenne Arts Council, was signed by Vellan Records president Ada Okoro, singer Lena Marsh of Lenne and port authority counsel Thomas Farwe.",
			"letter “letter”, to Lenne Arts Council, signed Ada Okoro, signed Lena Marsh, signed Thomas Farwe, sent"},
		{"somebody a letter speaks of has not signed it",
			"Ada Okoro sent a letter to the port. “I welcome the points raised in this letter,” Thomas Farwe said.",
			"letter “letter”, lead Ada Okoro, signed Ada Okoro, sent"},
		{"two who say something in a statement issue two",
			"Ada Okoro said in a statement that the bridge is safe. Thomas Farwe said in a statement that it is not.",
			"statement, lead Ada Okoro, signed Ada Okoro; statement, lead Thomas Farwe, signed Thomas Farwe"},
		{"a suit that somebody may bring is none",
			"The port kept the tapes from Lena Marsh to stop her from suing.", ""},
		{"a suit that somebody plans is intended",
			"Lena Marsh said on Friday that she plans to sue the Vellan Port Authority.",
			"lawsuit “lawsuit”, lead Lena Marsh, to Vellan Port Authority, intended"},
		{"who is being sued brings no suit", "Lena Marsh is getting sued. The Vellan Port Authority has been sued twice.",
			"lawsuit “lawsuit”, to Lena Marsh, to Vellan Port Authority, filed"},
		{"who is sued stands before the verb",
			"The Vellan Port Authority was sued by Lena Marsh.",
			"lawsuit “lawsuit”, lead Lena Marsh, to Vellan Port Authority, signed Lena Marsh, filed"},
		{"a bill that is signed is law, and not its signer's",
			"President Thomas Farwe signed the harbour relief bill into law on Monday.",
			"bill “harbour relief bill”, decided"},
		{"a demand ends before the words in marks",
			"Lena Marsh sent a letter urging Tom Reyes to open the bridge, calling it a “lifeline” of the town.",
			`letter “letter”, lead Lena Marsh, to Tom Reyes, signed Lena Marsh, sent, demands "open the bridge"`},
		{"what a letter does not demand", "Lena Marsh sent a letter on Monday. The letter did not call for the mayor to go.",
			"letter “letter”, lead Lena Marsh, signed Lena Marsh, sent"},
		{"a demand ends with its clause", "Lena Marsh sent a letter that urged Tom Reyes to open the bridge, and the port read it.",
			`letter “letter”, lead Lena Marsh, to Tom Reyes, signed Lena Marsh, sent, demands "open the bridge"`},
		{"a charge sheet is a document though nobody signs it",
			"The charge sheet against Ada Okoro lists nine counts.", "lawsuit “charge sheet”, to Ada Okoro"},
		{"the statements of a body and of its head are two",
			"“We have one man,” Vellan police said in a statement. “Keep your doors shut,” Chief Ada Okoro said in a released statement.",
			"statement; statement, lead Ada Okoro, signed Ada Okoro"},
		{"the police of two towns issue two statements",
			"The Vellan police said in a statement that the road is open. The Lenne police said in a statement that it is shut.",
			"statement; statement"},
		{"a statement of nobody is not that of the next who issues one",
			"The statement of Friday said little. “We regret the delay,” the Vellan Port Authority said in a statement.",
			"statement"},
		{"a statement of two is an actor of its own",
			"“Two were hurt,” Ada Okoro and Tom Reyes said in a joint statement.",
			"statement “statement”, signed Ada Okoro, signed Tom Reyes"},
		{"who makes a letter public has not written it",
			"Ada Okoro thanked the crews in an open letter released by the Vellan Port Authority.",
			"letter “letter”, lead Ada Okoro, signed Ada Okoro"},
		{"a body may bring a suit", "The Vellan Port Authority sued Lenne Ferries over the berths.",
			"lawsuit “lawsuit”, lead Vellan Port Authority, to Lenne Ferries, filed, grounds \"the berths\""},
		{"who takes up points of a suit has not brought it",
			"Regulators are investigating the port, supporting elements of Lenne Ferries’ claims in a lawsuit against the authority.", ""},
		{"what is asked within marks is no demand of the letter",
			"Ada Okoro sent a letter to the crews. “I would ask them when it was time to walk away,” the letter began.",
			"letter “letter”, lead Ada Okoro, to crews, signed Ada Okoro, sent"},
		{"an outlet's report is none", "According to a new report by HarbourNews Vellan, the ferry sank at dawn.", ""},
		{"what is told in a statement is not of whoever is named before",
			"A detective met Ada Okoro, and the words of the pilot were printed in the statement of Friday.", ""},
		{"a letter and a memo are two", "Ada Okoro sent a letter to Tom Reyes. Lena Marsh wrote a memo. The letter was long, and the memo was short.",
			"letter “letter”, lead Ada Okoro, to Tom Reyes, signed Ada Okoro, sent; letter “memo”, lead Lena Marsh, signed Lena Marsh, sent"},
		{"whose indictment it is stands accused", "Ada Okoro left the court. Her lawyer had not read her indictment.", "lawsuit “indictment”, to Ada Okoro"},
		{"two bills", "The council passed the harbour relief bill. It voted down the prison spending bill on Friday, and the spending bill is dead.",
			"bill “harbour relief bill”, decided; bill “prison spending bill”"},
		{"what somebody holds is no ruling", "Lena Marsh said it was his judgment that the bridge is safe. In her judgment it is not.", ""},
		{"a paper that somebody is told to issue is not there", "The port suggested that the sheriff issue a warrant or subpoena for the tapes.", ""},
		{"nor is one that is spoken of in general", "The reward is for tips that lead to an arrest and indictment. No inspector may enter without a subpoena.", ""},
		{"nor a suit that could have been", "The crews could have sued the port. A pilot cannot be sued for the fog.", ""},
		{"a row of tweets is no order", "Ada Okoro issued a three-tweet directive on ferries.", ""},
		{"who leaves a letter has written it", "Thomas Farwe left a handwritten letter to his wife.",
			"letter “letter”, lead Thomas Farwe, to wife, signed Thomas Farwe"},
		{"a clause behind a letter says whose it is, and not to whom it goes",
			"The report held a letter Thomas Farwe had written and given to another sailor.", "letter “letter”, lead Thomas Farwe, signed Thomas Farwe, sent"},
		{"whom a memo shocks it does not address", "Ada Okoro’s memo was shocking to the crews.", "letter “memo”, lead Ada Okoro, signed Ada Okoro"},
		{"a paper of another body is another one", "Ada Okoro wrote a Vellan memo. The memo spoke of ice. A Lenne memo spoke of fog. The memo was short.",
			"letter “Vellan memo”, lead Ada Okoro, signed Ada Okoro, sent; letter “Lenne memo”"},
		{"a verb is no part of a bill's name", "President Thomas Farwe signs harbour relief bill into law", "bill “harbour relief bill”, decided"},
		{"nor a letter by which something could be done", "Lena Marsh could stop the clock merely by writing a letter.", ""},
		{"who is told something in a memo has not written it", "Ada Okoro sent a memo. The crews were informed in the memo that the pier is closed.", "letter “memo”, lead Ada Okoro, signed Ada Okoro, sent"},
		{"a noun before the noun keeps what it is", "According to a probable cause affidavit, the ferry sank.", "brief “probable cause affidavit”"},
		{"who releases the memo has not written it", "Ada Okoro wrote a memo. The White House of Vellan plans to release the memo. Tom Reyes saw errors in the memo.", "letter “memo”, lead Ada Okoro, signed Ada Okoro, sent"},
		{"who sees a letter has not written it", "In an internal memo to Tom Reyes seen by Vellan Wire, Ada Okoro called the plan a mistake.", "letter “memo”, lead Ada Okoro, to Tom Reyes, signed Ada Okoro"},
		{"who files a motion to review a ruling makes none", "Ada Okoro filed a court motion to review a ruling of the Lenne Harbour Court.", "brief “court motion”, lead Ada Okoro, signed Ada Okoro, filed"},
		{"who tells of others that they read a memo addresses nobody", "Tom Reyes wrote that two senior pilots reviewed the memo. The memo is long. Ada Okoro was joined in the meeting by Lena Marsh.", "letter “memo”"},
		{"what something is likened to is no charge", "The memo acts as a fresh indictment of the mayor. The flood amounts to a verdict on the port.", ""},
		{"a noun before another noun is no paper", "Lena Marsh spent a year in Lenne on a study programme. The port paid the lawsuit settlement.", ""},
		{"what was refused is not decided", "The judge denied a motion for a preliminary injunction. Later the court refused an injunction on the pier.", ""},
		{"what is asked for or only could be is not there", "The port requested a review. An injunction could close the pier.", ""},
		{"papers of two sides are two", "The Republican memo is short. The Democratic memo, which is longer, speaks of ice. The memo names nobody. The Republican memo names two pilots.",
			"letter “Republican memo”; letter “Democratic memo”"},
		{"rulings of two courts are two", "The 4th Circuit’s ruling was narrow. The 9th Circuit’s ruling goes further. The ruling bars the order of Friday.",
			"ruling “ruling”, decided, court 4th Circuit; ruling “ruling”, decided, court 9th Circuit"},
		{"a court that stands beside a ruling has not given it", "The Lenne Supreme Court will hear of a Vellan judge’s ruling on the pier. The ruling is short.", "ruling “ruling”, decided"},
		{"whom a judge is taken for has ruled nothing", "Ada Okoro was led away. The police left after the judge’s ruling on her.", ""},
		{"a court in figures keeps them", "The 9th Circuit ruling is short. The ruling speaks of ice.", "ruling “9th Circuit ruling”, decided, court 9th Circuit"},
		{"a ruling is told by its case", "The Lenne Supreme Court issued its opinion in Okoro v. Vellan Port Authority.",
			"ruling “opinion in Okoro v. Vellan Port Authority”, decided, court Lenne Supreme Court"},
		{"the counts of a charge sheet", "The charge sheet against Ada Okoro, seen by the Wire, included counts of theft from a pilot, cutting a rope and throwing stones at the ferry.",
			`lawsuit “charge sheet”, to Ada Okoro, grounds "counts of theft from a pilot, cutting a rope and throwing stones at the ferry"`},
		{"what an indictment charges", "The indictment charges Ada Okoro with five counts of fraud.", `lawsuit “indictment”, grounds "five counts of fraud"`},
		{"where and over what a suit is brought", "Lena Marsh sued the Vellan Port Authority in federal court in Lenne, alleging that it hid the crack.",
			`lawsuit “lawsuit”, lead Lena Marsh, to Vellan Port Authority, signed Lena Marsh, filed, court federal court in Lenne, grounds "it hid the crack"`},
		{"a filing goes to whom it is with", "In a filing with the Lenne Securities Commission, Vellan Rail said it will sell its ships.",
			"brief “filing”, to Lenne Securities Commission"},
		{"a study by its journal", "A study published in the journal Harbour Science found that gulls sleep.", "report “study in Harbour Science”"},
		{"a text may break off before the journal", "The study was published in", ""},
		{"or within its name", "A study is published in the Lenne Journal of", "report “study in Lenne Journal”"},
		{"or behind whoever passes a bill", "Lena Marsh will pass the harbour relief bill the council", "bill “harbour relief bill”, intended"},
		{"whose order is only named later", "The governor issued an order on Friday that stops the ferries. The order ends on Monday.", "order “order”, decided"},
		{"a decision to do something is no ruling", "The Lenne Supreme Court’s decision to hear the case came on Friday. The mayor’s decision was wrong.", ""},
		{"who signs a bill does not bring it in", "Senator Lena Marsh introduced a bill to fund the pier. President Thomas Farwe may sign the bill.", "bill “bill”, lead Lena Marsh, filed"},
		{"a bill that nobody has brought in is none", "Lena Marsh spoke of getting legislation passed. The crews ask for legislation on ferries.", ""},
		{"a paper of one’s own is another one", "Ada Okoro sent a memo on Monday. Pilots issued a memo of their own on Friday.", "letter “memo”, lead Ada Okoro, signed Ada Okoro, sent; letter “memo”"},
		{"who asks others to sign names no signatory", "Please sign the petition and help the family of Ada Okoro. The petition is short.", "petition “petition”"},
		{"whom words in marks are put to has not signed", "Thomas Farwe wrote on Friday: “She lies, despite having signed a letter.” The letter is long.", "letter “letter”, sent"},
		{"who leads those who speak of a memo does not lead it", "Pilots, led by Ada Okoro, blamed the port for releasing the memo. The memo speaks of ice.", "letter “memo”"},
		{"who tells the police has not filed the complaint", "According to the criminal complaint, officers came to a report of theft filed by Ada Okoro. According to the complaint, they left.", "lawsuit “criminal complaint”"},
		{"a letter of intent is called so", "Thomas Farwe signed a letter of intent in 2015.", "letter “letter of intent”, lead Thomas Farwe, signed Thomas Farwe, sent"},
		{"a numbered directive keeps its number", "President Thomas Farwe signed Harbour Policy Directive 4 on Monday.", "order “Harbour Policy Directive 4”, lead Thomas Farwe, signed Thomas Farwe, decided"},
		{"a mission statement is none", "The mission statement of the Vellan Port Authority speaks of birds.", ""},
		{"a menu is no document", "NEWS ANALYSIS DECISION MAKING DEMOCRACY DIRECTIVE WORDS\nThe directive came by mail. The directive was long.", "order “directive”"},
	} {
		r := read(c.text)
		var got []string
		for i := range r.Documents {
			got = append(got, told(r, &r.Documents[i]))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, s, c.want)
		}
	}
}

// TestDate: the day of a statement stands beside it; that of what it tells is
// another.
func TestDate(t *testing.T) {
	for text, want := range map[string]string{
		"The Vellan Port Authority said in a statement on Monday that the pier is safe.":          "2031-03-03",
		"The Vellan Port Authority said in a statement it learned of the crack on February 3.":    "",
		"As of Monday, the spending bill was one vote short. The spending bill is long.":          "",
		"The Vellan Port Authority said in a statement released on Monday that the pier is safe.": "2031-03-03",
		"The council barred key parts of Ada Okoro’s executive order on ferries on Monday.":       "",
		"The executive order that Ada Okoro signed on March 1 was blocked on Monday.":             "2031-03-01",
		"In May 2030 Ada Okoro wrote a letter to the crews.":                                      "2030-05",
		"Lena Marsh spoke of Ada Okoro’s 2013 memo on Monday.":                                    "2013",
		"A panel issued a subpoena ordering the mayor to testify on Monday.":                      "",
	} {
		docs := read(text).Documents
		if len(docs) != 1 || docs[0].Date != want {
			t.Errorf("%s: %+v, want one of the day %q", text, docs, want)
		}
	}
}
