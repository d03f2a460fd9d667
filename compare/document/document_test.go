package document_test

import (
	"slices"
	"strings"
	"testing"

	"synoptic/compare/document"
	"synoptic/compare/entity"
	"synoptic/compare/reuse"
	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// paper is a document with the words of its passages.
type paper struct {
	document.Document
	words []report.Ref
}

// join reads the reports, a paragraph a line, and joins their documents.
func join(texts ...string) ([]paper, []*reading.Reading) {
	var list []*reading.Reading
	for _, text := range texts {
		v := &report.Version{ID: "r", Published: "2031-03-05", Text: text}
		at := 0
		for line := range strings.Lines(text) {
			if s := strings.TrimRight(line, "\n"); s != "" {
				v.Blocks = append(v.Blocks, report.Block{Span: span.Span{Start: at, End: at + len(s)}, Role: report.Body})
			}
			at += len(line)
		}
		list = append(list, reading.Read(v))
	}
	entities := entity.Join(list)
	statements := statement.Find(list, entities)
	docs := document.Join(list, entities, statements)
	var out []paper
	for _, d := range document.Unmarked(docs, list, statements, reuse.Find(list, reuse.Options{}).Passages) {
		p := paper{Document: d}
		for _, s := range d.Passages {
			p.words = append(p.words, statements[s].Text)
		}
		out = append(out, p)
	}
	return out, list
}

func TestJoin(t *testing.T) {
	for _, c := range []struct {
		why   string
		texts []string
		want  int
	}{
		{"one letter by its lead", []string{"Ada Okoro sent a letter to the Vellan Port Authority.", "In a letter, Ada Okoro asked for a ferry."}, 1},
		{"two letters of two groups", []string{"Twelve senators sent a letter to Tom Reyes.", "Forty former prosecutors sent a letter to Tom Reyes."}, 2},
		{"the only charge sheet of either report", []string{"The charge sheet lists nine counts.", "Her lawyer had not read the charge sheet."}, 1},
		{"two who sue one", []string{"Lena Marsh sued the Vellan Port Authority.", "Thomas Farwe sued the Vellan Port Authority."}, 2},
		{"a letter of which nothing is told", []string{"Lena Marsh had her lawyer send a letter and went home."}, 0},
		{"a statement that one report has", []string{"“The river is high for ninety days of every year,” Ada Okoro said in a statement.", "Ada Okoro left for Lenne."}, 0},
		{"a statement that many sign", []string{"More than 1,800 pilots signed a statement urging Tom Reyes to open the pier.\n“The river is high for ninety days of every year,” the statement read.", "Ada Okoro left for Lenne."}, 1},
		{"a government and its ministry go to court for one state", []string{"The Lenne government filed a lawsuit against the Vellan Port Authority.", "The Ministry of Ports is suing the Vellan Port Authority."}, 1},
		{"a ruling of one court by two names", []string{"The Ninth Circuit Court of Lenne issued a ruling. Judge Ada Okoro issued a separate ruling.", "The 9th Circuit issued a ruling."}, 2},
		{"two presidents’ orders by two nouns", []string{"Ada Okoro signed a directive on ships. The directive is short.", "Ada Okoro signed an executive order on ferries. The executive order is long."}, 2},
		{"memos of two parties", []string{"The Republican memo is short. The Republican memo came on Monday.", "The Democratic memo is long. The Democratic memo came on Monday."}, 2},
		{"rulings of two courts", []string{"The 4th Circuit’s ruling is narrow.", "The 9th Circuit’s ruling goes further."}, 2},
		{"a judge’s opinion and the court’s", []string{"Justice Ada Okoro’s opinion is long.", "The Lenne Supreme Court issued its opinion on Monday."}, 2},
		{"letters of two days", []string{"Ada Okoro sent a letter on Monday.", "Ada Okoro sent a letter on Tuesday."}, 2},
	} {
		if docs, _ := join(c.texts...); len(docs) != c.want {
			t.Errorf("%s: %d documents, want %d: %q", c.why, len(docs), c.want, c.texts)
		}
	}
}

// TestPassages: only words that a report says stand in a document are passages
// of it, and no two authors share a statement.
func TestPassages(t *testing.T) {
	for _, c := range []struct {
		why   string
		texts []string
		want  []string // documents with their passages
	}{
		{"what its author wrote elsewhere is not in the letter",
			[]string{"Ada Okoro sent a letter to the Vellan Port Authority on Monday.\n“The river is high for ninety days of every year,” Okoro wrote.\n“Nobody in this town will ever cross that rotten bridge again,” Okoro wrote on Facebook."},
			[]string{"letter of Ada Okoro: The river is high for ninety days of every year,"}},
		{"a letter that speaks as somebody's",
			[]string{"Twelve mayors sent a letter to the Vellan Port Authority.\nThe mayors’ letter adds, “the river is high for ninety days of every year.”"},
			[]string{"letter of mayors: the river is high for ninety days of every year."}},
		{"a letter in which somebody calls something a name",
			[]string{"In a letter to the Vellan Port Authority, Ada Okoro called the new bridge “a rotten heap of wood and rust that nobody asked for.”"},
			[]string{"letter of Ada Okoro: a rotten heap of wood and rust that nobody asked for."}},
		{"what is said of a letter is not in it",
			[]string{"Ada Okoro sent a letter to the Vellan Port Authority.\nThe first answer to the letter was: “Nobody will ever cross that rotten bridge again.”\n“The river is high for ninety days of every year,” the letter said."},
			[]string{"letter of Ada Okoro: The river is high for ninety days of every year,"}},
		{"a word in marks is no passage",
			[]string{"Ada Okoro sent a letter to the Vellan Port Authority. The letter called the bridge “rotten.”"},
			[]string{"letter of Ada Okoro:"}},
		{"a letter of a body goes by its name",
			[]string{"The Vellan Port Authority sent a letter to Ada Okoro.\n“The river is high for ninety days of every year,” the letter said."},
			[]string{"letter of Vellan Port Authority: The river is high for ninety days of every year,"}},
		{"what its author says aloud is not in the statement",
			[]string{"“The river is high for ninety days of every year,” Ada Okoro said in a statement.\n“Nobody will ever cross that rotten bridge again,” Okoro told reporters.",
				"“The river is high for ninety days of every year,” Ada Okoro said in a statement."},
			[]string{"statement of Ada Okoro: The river is high for ninety days of every year,"}},
		{"a chief's statement is not that of the police",
			[]string{
				"“We found one man behind the mill,” the Vellan police said in a statement. “Keep every door on the quay locked tonight,” Chief Ada Okoro said in a released statement.",
				"“We found one man behind the mill,” the Vellan police said in a statement. “Keep every door on the quay locked tonight,” Chief Ada Okoro said in a statement."},
			[]string{"statement of Vellan police: We found one man behind the mill,", "statement of Ada Okoro: Keep every door on the quay locked tonight,"}},
		{"two who say the same in statements issued two",
			[]string{
				"“The hour of need finds the whole valley at your side,” Ada Okoro said in a statement.",
				"“The hour of need finds the whole valley at your side,” Tom Reyes said in a statement.",
				"“The hour of need finds the whole valley at your side,” Ada Okoro said in a statement.",
				"“The hour of need finds the whole valley at your side,” Tom Reyes said in a statement."},
			[]string{"statement of Ada Okoro: The hour of need finds the whole valley at your side,", "statement of Tom Reyes: The hour of need finds the whole valley at your side,"}},
		{"statements of two days are two",
			[]string{
				"“The river is high for ninety days of every year,” Ada Okoro said in a statement on Monday.",
				"“Nobody will ever cross that rotten bridge again,” Ada Okoro said in a statement on Tuesday.",
				"“The river is high for ninety days of every year,” Ada Okoro said in a statement on Monday.",
				"“Nobody will ever cross that rotten bridge again,” Ada Okoro said in a statement on Tuesday."},
			[]string{"statement of Ada Okoro: The river is high for ninety days of every year,", "statement of Ada Okoro: Nobody will ever cross that rotten bridge again,"}},
	} {
		docs, list := join(c.texts...)
		var got []string
		for _, d := range docs {
			line := d.Name + ":"
			for _, w := range d.words {
				line += " " + w.Span.In(list[w.Report].Version.Text)
			}
			got = append(got, line)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}

// TestAddressees: one body under a longer and a shorter name is one addressee.
func TestAddressees(t *testing.T) {
	docs, _ := join(
		"Ada Okoro sent a letter to the Lenne Ports Committee.",
		"Ada Okoro sent a letter to the Lenne Senate Committee on Ports.",
		"Ada Okoro sent a letter to two committees.")
	if len(docs) != 1 || len(docs[0].Addressees) != 1 {
		t.Errorf("%+v, want one letter to one body", docs)
	}
}

// TestUnmarked: words that one report quotes from a letter and another prints
// as its own are pointed out, those that both quote are not.
func TestUnmarked(t *testing.T) {
	const sentence = "the river is high for ninety days of every year"
	quoting := "The mayors sent a letter to Tom Reyes.\n“We know that " + sentence + ",” the letter said."
	docs, list := join(quoting, "The letter to Tom Reyes says more.\nIn the valley "+sentence+", and no ferry runs.")
	if len(docs) != 1 || len(docs[0].Unmarked) != 1 {
		t.Fatalf("%+v, want one letter with one use of its words", docs)
	}
	if u := docs[0].Unmarked[0]; u.Print.Report != 1 || u.Print.Span.In(list[1].Version.Text) != sentence || u.Words != len(strings.Fields(sentence)) {
		t.Errorf("%+v: %q", u, u.Print.Span.In(list[u.Print.Report].Version.Text))
	}
	docs, _ = join(quoting, "The letter to Tom Reyes says more.\n“We know that "+sentence+",” the mayors wrote in the letter.")
	for _, d := range docs {
		if len(d.Unmarked) > 0 {
			t.Errorf("both quote it, yet %+v", d.Unmarked)
		}
	}
}
