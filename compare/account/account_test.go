package account_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/account"
	"synoptic/compare/agree"
	"synoptic/compare/difference"
	"synoptic/compare/entity"
	"synoptic/compare/position"
	"synoptic/compare/reuse"
	"synoptic/compare/revision"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// read makes the reading of report i, which came out on day i.
func read(i int, text string) *reading.Reading {
	v := &report.Version{ID: fmt.Sprint("r", i), Outlet: fmt.Sprint("Outlet ", i), Published: fmt.Sprintf("2031-03-%02d", i+5), Text: text}
	at := 0
	for line := range strings.Lines(text) {
		s, role := strings.TrimRight(line, "\n"), report.Body
		if strings.HasPrefix(s, "Correction:") {
			role = report.Correction
		}
		v.Blocks = append(v.Blocks, report.Block{Span: span.Span{Start: at, End: at + len(s)}, Role: role})
		at += len(line)
	}
	return reading.Read(v)
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		why     string
		reports []string
		want    []string // "kind: before | before -> after"
	}{
		{"one sentence tells both", []string{"Police initially said the ferry sank in a storm, but later determined that it had hit a rock."},
			[]string{"told: Police initially said the ferry sank in a storm -> later determined that it had hit a rock."}},
		{"who looks into it believed", []string{"Initially, investigators believed the fire was an accident, but they now say it was set."},
			[]string{"told: Initially, investigators believed the fire was an accident -> they now say it was set."}},
		{"a witness who is mistaken moves no account", []string{"At first the baker thought it was thunder, but then she saw the bridge fall."}, nil},
		{"two sentences", []string{"Sheriff Ada Okoro initially told reporters that the pilot was asleep. On Tuesday, Okoro revised that account."},
			[]string{"told: Sheriff Ada Okoro initially told reporters that the pilot was asleep. -> On Tuesday, Okoro revised that account."}},
		{"the other way round", []string{"The pilot admitted that he left the bridge but initially said that he had never left it."},
			[]string{"told: initially said that he had never left it. -> The pilot admitted that he left the bridge"}},
		{"who has the news first", []string{"The Lenne Post first reported that the ferry was old. The Post has since learned that the ferry was sold."}, nil},
		{"a but of another matter", []string{"Initially, Ada Okoro said that the bridge would be open. But while Vellan has four ferries, Marsh Island counts five."}, nil},
		{"a concession", []string{"While the port previously said up to 100 crates were lost, it said Monday that only eight were."},
			[]string{"told: the port previously said up to 100 crates were lost -> it said Monday that only eight were."}},
		{"what was said before need not be untrue", []string{"Ada Okoro has previously said that the bridge is old. But the council has opposed a new one."}, nil},
		{"despite what was told first", []string{"Officials believe that the captain acted alone, despite initial reports that two others were sought."},
			[]string{"told: initial reports that two others were sought. -> Officials believe that the captain acted alone"}},
		{"another number of the same thing", []string{"Ada Okoro told reporters that four people were killed. Police had earlier said that five people were killed."},
			[]string{"told: Police had earlier said that five people were killed. -> Ada Okoro told reporters that four people were killed."}},
		{"a charge that became another one", []string{"Farwe originally faced a murder charge after the ferry sank, but it was changed to fraud."},
			[]string{"charge: Farwe originally faced a murder charge after the ferry sank -> it was changed to fraud."}},
		{"charges", []string{"Thomas Farwe has now been charged with murder. Farwe was initially charged with assault."},
			[]string{"charge: Farwe was initially charged with assault. -> Thomas Farwe has now been charged with murder."}},
		{"charges that are raised", []string{"The charges against Thomas Farwe have been upgraded to murder."},
			[]string{"charge:  -> The charges against Thomas Farwe have been upgraded to murder."}},
		{"words in marks are somebody's own", []string{"“Police initially said it was a storm, but later determined that it was a rock,” Ada Okoro said."}, nil},
		{"to walk back is no change of mind", []string{"Ada Okoro walked back to the ferry.", "Ada Okoro sailed on the ferry."}, nil},
		{"a mind that changed, of somebody of the story", []string{"Ada Okoro walked back her comments on the ferry.", "Ada Okoro said the ferry was old."},
			[]string{"told:  -> Ada Okoro walked back her comments on the ferry."}},
		{"of nobody of the story", []string{"Lena Marsh walked back her comments on the ferry.", "Ada Okoro said the ferry was old."}, nil},
		{"a name that was not given", []string{"Police have not identified the suspect.", "Police identified the suspect as Thomas Farwe, 31."},
			[]string{"name: Police have not identified the suspect. -> Police identified the suspect as Thomas Farwe, 31."}},
		{"the name of somebody else", []string{"Police have not identified the suspect.", "Police identified the victim as Thomas Farwe, 31."}, nil},
		{"a toll that rises", []string{"At least 40 people were killed when the ferry Halcyon sank off Vellan.", "At least 60 people were killed when the ferry Halcyon sank off Vellan."},
			[]string{"figure people killed: At least 40 -> At least 60"}},
		{"a position", []string{"Ada Okoro welcomed the closure of the bridge.", "Ada Okoro condemned the closure of the bridge."},
			[]string{"position: Ada Okoro welcomed the closure of the bridge. -> Ada Okoro condemned the closure of the bridge."}},
		{"a notice", []string{"The tram of Lenne weighs 300 tonnes.", "The tram was old.\nCorrection: An earlier version of this article gave an incorrect weight of 300 tonnes; it weighs 37 tonnes."},
			[]string{"correction withdraws “300 tonnes”: 300 tonnes -> Correction: An earlier version of this article gave an incorrect weight of 300 tonnes; it weighs 37 tonnes."}},
	} {
		var list []*reading.Reading
		for i, text := range c.reports {
			list = append(list, read(i, text))
		}
		lineage := reuse.Find(list, reuse.Options{})
		entities := entity.Join(list)
		reversals := difference.Reversals(&difference.Story{Readings: list, Entities: entities, Positions: position.Find(list, entities)})
		var got []string
		for _, x := range account.Find(&account.Story{Readings: list, Figures: agree.Figures(list, lineage, nil), Versions: revision.Find(list, &lineage), Reversals: reversals}) {
			head := strings.TrimSpace(string(x.Kind) + " " + x.Note)
			got = append(got, fmt.Sprintf("%s: %s -> %s", head, words(list, x.Before), words(list, x.After)))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", c.why, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

func words(list []*reading.Reading, refs []report.Ref) string {
	var out []string
	for _, x := range refs {
		out = append(out, x.Span.In(list[x.Report].Version.Text))
	}
	return strings.Join(out, " | ")
}
