package mention_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/language/parse"
	"synoptic/language/tag"
	"synoptic/report"
	"synoptic/span"
)

// find reads text, a paragraph a line.
func find(text string) (*language.Text, mention.Finding) {
	t := read(text)
	return t, mention.Find(t, &report.Version{Text: text}, mark.Find(t))
}

// read cuts, tags and parses text.
func read(text string) *language.Text {
	var lines []span.Span
	for at := 0; at < len(text); {
		end := at + strings.IndexByte(text[at:]+"\n", '\n')
		if end > at {
			lines = append(lines, span.Span{Start: at, End: end})
		}
		at = end + 1
	}
	t := language.Read(text, lines)
	tag.Tag(t)
	for k := range t.Sentences {
		parse.Parse(t, k)
	}
	return t
}

func TestNames(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a title is no part of the name", "Harbour Commissioner Ada Okoro spoke.", "Ada Okoro PER"},
		{"a place before an office is a name of its own", "Ohio Attorney General Ada Okoro spoke.", "Ohio LOC, Ada Okoro PER"},
		{"a body by its head", "He joined the Lenne Water Authority in May.", "Lenne Water Authority ORG"},
		{"a body over of and and", "The Department of Health and Human Services agreed.", "Department of Health and Human Services ORG"},
		{"a sentence may open with any word", "Officials waited. However, Thomas Farwe said no.", "Thomas Farwe PER"},
		{"initials and suffixes", "George W. Farwe Jr. waited near Paris.", "George W. Farwe Jr. PER, Paris LOC"},
		{"a suffix behind a comma", "General Thomas Farwe, Jr. waited.", "Thomas Farwe, Jr. PER"},
		{"the word before an office is of the office", "Lenne House Press Secretary Ada Okoro waited.", "Lenne House ORG, Ada Okoro PER"},
		{"a heading in capitals tells no type", "President Farwe waited. Farwe left.\nFARWE ANNOUNCES BAN ON FERRIES", "Farwe PER, Farwe PER, FARWE PER"},
		{"particles join", "Jan van der Meer spoke.", "Jan van der Meer PER"},
		{"a nickname in marks stays within the name", "Thomas “Red” Farwe waited.", "Thomas “Red” Farwe PER"},
		{"plurals of initials name nobody", "The MPs waited for Lena Marsh.", "Lena Marsh PER"},
		{"a double surname", "She met Ofira Quellin-Arvane in Paris.", "Ofira Quellin-Arvane PER, Paris LOC"},
		{"a firm before one of its people", "Lane & Pryce partner Tom Reyes left.", "Lane & Pryce ORG, Tom Reyes PER"},
		{"a league says whom it unites", "They joined Citizens for Clean Harbours.", "Citizens for Clean Harbours ORG"},
		{"a capital alone makes no body", "We lost the Vantril match.", "Vantril MISC"},
		{"unknown words that say something are bodies", "Then Vantril denied it.", "Vantril ORG"},
		{"peoples are no bodies", "The crowd of Norwegians waited.", "Norwegians MISC"},
		{"a shop has the name of a person", "Dozens of people waited for hours at Ray's Pizza on Monday.", "Ray's Pizza ORG"},
		{"a person with a title keeps the name before a shop", "Mr. Marsh's Hotel was shut.", "Marsh PER"},
		{"the first ruler of a name", "The crown of Elizabeth I, who ruled for ten years, was found.", "Elizabeth I PER"},
		{"a speaker behind a name is no ruler", "Unlike Thomas Farwe I have waited.", "Thomas Farwe PER"},
		{"mails write the surname first", "It was sent by \"Marsh, Tom\" <tmarsh@lenne.example> on Monday.", "Marsh, Tom PER"},
		{"an office alone is a person", "The Senate heard President Ada Okoro. Then the President left.", "Senate ORG, Ada Okoro PER, President PER"},
		{"a picture agency", "It was sold by Lumen Pictures in Paris.", "Lumen Pictures ORG, Paris LOC"},
		{"where the next sentence of a caption runs on", "Lena Marsh waits. Photo: Brandt Motors The bridge is shut.", "Lena Marsh PER, Brandt Motors ORG"},
		{"united belongs to the name", "He left the United Kingdom for the United States.", "United Kingdom LOC, United States LOC"},
		{"small letters of a second half", "President Cho Han-bin waited.", "Cho Han-bin PER"},
		{"a second half with a capital", "President Cho Han-In has waited.", "Cho Han-In PER"},
		{"a name that only its second half shows", "Park Han-hye, the spokesman for the port, waited.", "Park Han-hye PER"},
		{"small letters are no initials of a body", "In Paris, Marshal Cho Han Un waited.", "Paris LOC, Cho Han Un PER"},
		{"a surname that is a word", "In Paris, President Park Han-hye waited.", "Paris LOC, Park Han-hye PER"},
		{"a rank that is a first name too", "Then Justice Marsh waited.", "Marsh PER"},
		{"the agency of a picture", "Brandt Motors grew. Then Reuters Brandt Motors hired.", "Brandt Motors ORG, Brandt Motors ORG"},
		{"a name ends with its paragraph", "They thanked Lena Marsh\n- Vantril denied it.", "Lena Marsh PER, Vantril ORG"},
		{"a storm is no person", "Hurricane Lena hit the coast. Later Lena turned north.", "Hurricane Lena MISC, Lena MISC"},
		{"a surname that is a month", "Prime Minister Lena May waited in May 2012.", "Lena May PER"},
		{"a movement with its faith", "In May the Islamic Vantril denied it.", "Islamic Vantril ORG"},
		{"days and months are no names", "On Tuesday in March Lena Marsh left.", "Lena Marsh PER"},
		{"nor is a month behind a day", "They meet on Tuesday Aug 9 with Lena Marsh.", "Lena Marsh PER"},
		{"a letter before the first name", "They thanked T. Lena Marsh in Paris.", "T. Lena Marsh PER, Paris LOC"},
		{"a first name alone that opens a sentence", "Siobhan is well.", "Siobhan PER"},
		{"a first name of another country", "They waited for Zsuzsanna.", "Zsuzsanna PER"},
		{"whom a letter greets", "Dear Vantril, we thank you.", "Vantril PER"},
		{"whom one speaks to", "And Vantril, you come from Paris.", "Vantril PER, Paris LOC"},
		{"a person among others of the kind", "They warned of people like Vantril.", "Vantril PER"},
		{"who has a widow", "Vantril's widow left. Then Vantril was named.", "Vantril PER, Vantril PER"},
		{"a dash joins nothing", "He met Scott - Brentley Vinson, who left.", "Scott PER, Brentley Vinson PER"},
		{"a family by its noun", "The Vantril family left.", "Vantril PER"},
		{"between two persons in a list", "They met Ada Okoro, Vantril and Tom Reyes.", "Ada Okoro PER, Vantril PER, Tom Reyes PER"},
		{"a surname by its form", "They named no successor to O'Vantril.", "O'Vantril PER"},
		{"a city, whoever has its name", "They met in the southern city of Ada.", "Ada LOC"},
		{"a firm with an apostrophe", "They ate at McDonald's in Paris.", "McDonald's ORG, Paris LOC"},
		{"a surname with its particle", "Mayor Bill de Farwe spoke. De Farwe said no.", "Bill de Farwe PER, De Farwe PER"},
		{"a foundation has the name of a person", "They praised the Okoro Foundation.", "Okoro Foundation ORG"},
		{"and wherever else it has the name", "Hello Vantril,\nPlease come.\nThe letter was for Vantril.", "Vantril PER, Vantril PER"},
		{"the office in a long title", "They met Prime Minister Ada Okoro and Minister of Defence Tom Reyes.", "Ada Okoro PER, Tom Reyes PER"},
		{"a surname that is a dish or a rank", "She had the Vegetable Curry.", "Curry MISC"},
		{"a chain of restaurants", "Taco Bell said that it would close.", "Taco Bell ORG"},
		{"a place by its last word is no person", "They met at Vantril Auditorium.", "Vantril Auditorium LOC"},
		{"planets beside one another", "Venus and Saturn are bright. Later Venus sets.", "Venus MISC, Saturn MISC, Venus MISC"},
		{"a person named Venus", "Venus Marsh won. Later Venus left.", "Venus Marsh PER, Venus PER"},
		{"a family", "Tom Reyes met the Marshes. Lena Okoro waved. The Okoros left.", "Tom Reyes PER, Marshes MISC, Lena Okoro PER, Okoros PER"},
		{"a writer's firm behind the name", "Tom B. Farwe Accenture", "Tom B. Farwe PER, Accenture ORG"},
		{"a surname that is a firm too", "It was said by Lena M. Trimble in Paris.", "Lena M. Trimble PER, Paris LOC"},
	} {
		_, f := find(c.text)
		var got []string
		for _, n := range f.Names {
			got = append(got, n.Span.In(c.text)+" "+string(n.Type))
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, s, c.want)
		}
	}
}

// TestActors names for a phrase of the text the actor that it means.
func TestActors(t *testing.T) {
	for _, c := range []struct{ why, text, phrase, want string }{
		{"the court is the one of the lead", "The Lenne Court of Appeals upheld the ban.\nThe Harbour Supreme Court will hear of it.\nOn Monday the court had ruled.", "the court", "Lenne Court of Appeals"},
		{"unless another court acts right before", "The Lenne Court of Appeals upheld the ban.\nThe Harbour Supreme Court has waited. On Monday the court ruled.", "the court", "Harbour Supreme Court"},
		{"a legislature is no group", "A harbour interest group wants a port. The Senate met.\nOn Monday the group left.", "the group", "harbour interest group"},
		{"a surname means the full name before it", "Ada Okoro spoke. Later Okoro left.", "Okoro left", "Ada Okoro"},
		{"an honorific tells two bearers apart", "Ada Okoro met Ben Okoro. Mr Okoro left.", "Mr Okoro", "Ben Okoro"},
		{"he is the man, not the woman", "Ada Okoro met Thomas Farwe. He left.", "He", "Thomas Farwe"},
		{"she is the woman", "Ada Okoro met Thomas Farwe. She left.", "She", "Ada Okoro"},
		{"he is whose days open the paragraph", "Ben Okoro said the port could stay.\n“I wish the crews had come,” he said.\nWhile Farwe's days at the port were few — he admitted on Monday that the crew left — the ferry sailed. Thomas Farwe waited.", "he admitted", "Thomas Farwe"},
		{"but not who says the sentence about him", "Ben Okoro spoke on Monday.\n“I stay,” Okoro said.\nFarwe's letter was a mistake, he said. Thomas Farwe waited.", "he said", "Ben Okoro"},
		{"who is right before", "Ada Okoro, who waited, left.", "who", "Ada Okoro"},
		{"an office means its holder", "Mayor Thomas Farwe spoke. The mayor left.", "The mayor", "Thomas Farwe"},
		{"an office holder is not his daughter", "President Farwe spoke in Lenne. His daughter, Lena Farwe, wept. “We stay,” Farwe said in the evening.", "Farwe said", "Farwe"},
		{"nor is she named before", "President Farwe spoke in Lenne. His daughter, Lena Farwe, wept.", "President Farwe", "Farwe"},
		{"whom the text calls by surname stays himself", "Farwe won. Later Farwe spoke. His daughter, Lena Farwe, wept. “We stay,” Farwe said in the evening.", "Farwe said", "Farwe"},
		{"a surname with its Jr. means who has both", "Ben Farwe Jr. met Lena Marsh. Later Farwe Jr. left.", "Farwe Jr. left", "Ben Farwe Jr."},
		{"an office holder is not his son", "Ben Farwe Jr. met Lena Marsh. President Ben Farwe wept.", "President Ben Farwe", "Ben Farwe"},
		{"a Jr. is dropped later on", "Mayor Ben Farwe Jr. met Lena Marsh. Later Ben Farwe left.", "Ben Farwe left", "Ben Farwe Jr."},
		{"nor is kin told behind the name", "Farwe won. Later Farwe spoke. Lena Farwe, the mayor’s younger daughter, wept. “We stay,” Farwe said in the evening.", "Farwe said", "Farwe"},
		{"whom a surname means it goes on meaning", "Thomas Farwe won. Farwe spoke, and Farwe waved. Lena Farwe wept. “We stay,” Farwe said.", "Farwe said", "Thomas Farwe"},
		{"a son has no office", "Ben Farwe Jr., the mayor’s eldest son, wept. Mayor Farwe spoke. The council met Mayor Ben Farwe in May.", "Ben Farwe in", "Ben Farwe"},
		{"a month is no first name", "Thomas Farwe won. Then Farwe spoke. They said that in August Farwe left.", "Farwe left", "Thomas Farwe"},
		{"a daughter may bear the only name", "His daughter, Lena Farwe, wept. “We stay,” Farwe said in the evening.", "Farwe said", "Lena Farwe"},
		{"a double surname alone means the full name", "Lena Marsh-Reyes spoke. Later Marsh-Reyes left.", "Marsh-Reyes left", "Lena Marsh-Reyes"},
		{"an office with a capital means its holder", "President Ada Okoro spoke. Then the President left.", "President left", "Ada Okoro"},
		{"hyphens make no other person", "President Cho Han-bin spoke. Then Cho Han Bin left.", "Cho Han Bin left", "Cho Han-bin"},
		{"a surname that is a word and stands first", "Park Han-hye, the spokesman for the port, spoke. Then Park said no.", "Park said", "Park Han-hye"},
		{"a leader of another body", "Norwegian leader Cho Han-bin spoke. The NATO leader left.", "The NATO leader", "NATO leader"},
		{"a spokesman for somebody with a title", "A spokesman for South African President Lena Marsh left.", "A spokesman", "spokesman for South African President Lena Marsh"},
		{"a people speaks as a group", "The Norwegians denied it.", "Norwegians", "Norwegians"},
		{"a description behind a name is that person", "Lena Marsh, an engineer, left.", "an engineer", "Lena Marsh"},
		{"another brother is he who is named next", "They moved from Vellan to Southern Lenne, another brother, Ben Marsh, of Carrow, said.", "another brother", "Ben Marsh"},
		{"another engineer may stand behind her name", "Lena Marsh, another engineer, left.", "another engineer", "Lena Marsh"},
		{"a lead describes whom the text names later", "A county judge shut the bridge. Judge Ada Okoro will hear the town in May.", "A county judge", "Ada Okoro"},
		{"the company is the one spoken of", "Brandt Motors Inc. grew. The company hired.", "The company", "Brandt Motors"},
		{"what a body makes does not name it", "Vantril Motors grew. Vantril Motors hired. Vantril Motors waited. The Vantril Motors Falcon Jet flew.", "Vantril Motors hired", "Vantril Motors"},
		{"initials in brackets stand for the name", "The Lenne Water Authority (LWA) met. The LWA left.", "LWA left", "Lenne Water Authority"},
		{"initials in brackets show the name before them", "The Ämter Safety Board of Lenne (ÄSBL) met on Monday. Later ÄSBL left.", "ÄSBL", "Ämter Safety Board of Lenne"},
		{"initials stand for the name without brackets", "They praised All Lenne Airways. Then ALA hired.", "ALA", "All Lenne Airways"},
		{"hyphens make no other body", "They praised Nord-Lenne Airways. Then Nord Lenne Airways hired.", "Nord Lenne", "Nord-Lenne Airways"},
		{"shorter words call a group again", "Republican attorneys general met. The attorneys general left.", "attorneys general left", "Republican attorneys general"},
		{"officials sum up holders of offices", "Twelve mayors met. The officials left.", "officials left", "mayors"},
		{"a photographer is nobody of the report", "The bridge is shut. (Lena Marsh/Reuters) They wait.", "Lena Marsh", "nobody"},
		{"a photographer behind the agency", "The bridge is shut. (AP Photo/Tom Reyes, File)", "Tom Reyes", "nobody"},
		{"a picture from the file", "The bridge is shut. (Tom Reyes, File/Associated Press) They wait.", "Tom Reyes", "nobody"},
		{"two persons with a stroke", "The Tom Reyes/Lena Marsh ticket won.", "Tom Reyes", "Tom Reyes"},
		{"officials are a group", "Police officials waited.", "Police officials", "Police officials"},
		{"a wider noun means who has a narrower title", "Sen. Thomas Farwe spoke. The lawmaker left.", "The lawmaker", "Thomas Farwe"},
		{"two nouns without a second article are one person", "Mayor Thomas Farwe spoke. The entrepreneur and former candidate left.", "candidate", "Thomas Farwe"},
		{"a description behind a body is that body", "They praised Brandt Motors, the company that built the ferry. The company left.", "company left", "Brandt Motors"},
		{"a group of somebody is no body named before", "Brandt Motors grew. The group of sailors waited.", "group of sailors", "group of sailors"},
		{"who within quoted words is named introduces nobody", "Ada Okoro said “Tom Reyes is a fine player”. The politician left.", "The politician", "Ada Okoro"},
		{"an actress is not the director", "Lena Marsh, an actress, praised Tom Reyes. Marsh smiled. The director left.", "The director", "Tom Reyes"},
		{"who acts is not whom it is done to", "Tom Reyes waited. Lena Marsh praised the singer.", "the singer", "Tom Reyes"},
		{"a reporter is not the mayor", "Lena Marsh, a reporter, smiled. The mayor left.", "The mayor", "mayor"},
		{"a commission is no company", "Brandt Motors grew, the Lenne Harbour Commission found. The company left.", "The company", "Brandt Motors"},
		{"a paper is an outlet", "The Lenne Evening Herald praised Brandt Motors. The paper left.", "The paper", "Lenne Evening Herald"},
		{"who acted is the company before what it makes", "Brandt Motors praised its Nordwind engines. The firm left.", "The firm", "Brandt Motors"},
		{"a noun with a name of its own is not just any body", "Brandt Motors grew. The Lenne Matin newspaper left.", "newspaper left", "Lenne Matin newspaper"},
		{"a brother is a person", "They praised Brandt Motors, the brother left.", "brother left", "brother"},
		{"a press secretary is no cabinet secretary", "Cabinet Secretary Tom Reyes spoke. The White House press secretary left.", "press secretary left", "White House press secretary"},
		{"who is as old as that stands right before", "Lena Marsh, a comedian, smiled.\nThe bridge is shut.\nTom Reyes waited. The 87-year-old comedian left.", "comedian left", "Tom Reyes"},
		{"a description before a verb is no apposition", "After they met Lena Marsh, the engineer knew it.", "the engineer", "engineer"},
		{"attorneys general are a plural", "The attorneys general waited.", "attorneys general", "attorneys general"},
	} {
		text, f := find(c.text)
		word, _, _ := strings.Cut(c.phrase, " ")
		at := strings.LastIndex(c.text, c.phrase)
		tok := text.Tokens[text.TokenAt(at)]
		if len(word) > 0 && tok.Span.In(c.text) == "The" {
			tok.Span.End = at + len(c.phrase)
		}
		a, _ := f.At(tok.Span)
		got := "nobody"
		if a >= 0 {
			got = f.Actors[a].Name
		}
		if got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, got, c.want)
		}
	}
}

// TestNobody has phrases that are no actors.
func TestNobody(t *testing.T) {
	for _, c := range []struct{ why, text, phrase string }{
		{"an inquiry that somebody wants is what a body does", "They want a careful inquiry into it.", "inquiry"},
		{"a place of an office does nothing", "She was clerk for the western district of Lenne.", "western district"},
		{"people within a name", "The Democratic People's Republic of Lenne agreed.", "People"},
		{"a year counts nobody", "10 May 2017 Sailors wait in Lenne.", "2017"},
		{"plurals of initials", "The letter by AGs arrived.", "AGs"},
	} {
		_, f := find(c.text)
		for _, a := range f.Actors {
			if strings.Contains(a.Name, c.phrase) && a.Kind != mention.PersonKind {
				t.Errorf("%s: %s has %q as an actor", c.why, c.text, a.Name)
			}
		}
	}
}

func TestRoles(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"before the name", "Harbour Commissioner Ada Okoro left.", "Harbour Commissioner"},
		{"with its place", "Ohio Attorney General Ada Okoro left.", "Attorney General of Ohio"},
		{"behind the name", "Ada Okoro, a former county judge, left.", "former county judge"},
		{"over an of", "In the old town, former Secretary of State Ada Okoro left the harbour.", "former Secretary of State"},
		{"small words", "The police chief Thomas Farwe left.", "police chief"},
		{"a clause is no description", "Ada Okoro, pointed out that their son was a teacher, left.", ""},
		{"a bracket ends a description", "Ada Okoro, Lenne Press) HARBOUR — Coach Tom Reyes left.", ""},
		{"in a list an office belongs to the name after it", "The letter came from Lena Marsh, Vellan Rail president Ada Okoro and Lenne Press counsel Tom Reyes.", ""},
		{"nor is somebody's daughter what she is", "According to Lena Marsh, her daughter Ada Okoro left.", ""},
		{"an office that has a short form", "In the old town, former state Rep. Ada Okoro left the harbour.", "former state Rep."},
		{"what opens the sentence is no part of it", "Watch former Sen. Ada Okoro leave.", "former Sen."},
		{"what was done to somebody is no office", "Ada Okoro, a mayor accused of theft, left.", "mayor"},
		{"nor is it that there are others", "Ada Okoro, another teacher, left.", "teacher"},
		{"Mr is no office", "Mr Thomas Farwe left.", ""},
	} {
		_, f := find(c.text)
		i := slices.IndexFunc(f.Actors, func(a mention.Actor) bool { return a.Kind == mention.PersonKind })
		got := ""
		if i >= 0 && len(f.Actors[i].Roles) > 0 {
			r := f.Actors[i].Roles[0]
			if got = r.Title; r.Of != "" {
				got += " of " + r.Of
			}
		}
		if got != c.want {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, c.text, got, c.want)
		}
	}
}

// FuzzFind checks spans, order and indexes whatever the text.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"Mr. “Red” Farwe Jr., Inc.", "the of The Of for For", "He she who. Who? They!", "Ohio's A-B C & D", "(ABC) A B C (ABC)", "ÄÖ Üß, 34, who"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		_, got := find(s)
		for _, n := range got.Names {
			if !n.Span.Valid(len(s)) || n.Actor >= len(got.Actors) {
				t.Fatalf("bad name %+v in %q", n, s)
			}
		}
		for _, a := range got.Actors {
			if len(a.Mentions) == 0 || a.Name == "" {
				t.Fatalf("actor %+v of %q is never mentioned", a, s)
			}
			for _, m := range a.Mentions {
				if !m.Span.Valid(len(s)) {
					t.Fatalf("bad mention %+v in %q", m, s)
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var text strings.Builder
	for i := range 12 {
		fmt.Fprintf(&text, "Harbour Commissioner Ada Okoro met Mayor Thomas Farwe of Lenne on day %d. She told him that the Lenne Water Authority had failed; officials agreed. “We stay,” the commissioner said.\n", i)
	}
	s := text.String()
	for b.Loop() {
		find(s)
	}
}

// TestCaption: a picture between two paragraphs does not change whom they speak
// of, though its caption knows them.
func TestCaption(t *testing.T) {
	lines := []string{"Thomas Farwe shut the bridge.", "Ben Okoro ran the port; he left in May.", "He waited."}
	text := strings.Join(lines, "\n")
	x := read(text)
	v := &report.Version{Text: text}
	for i, role := range []report.Role{report.Body, report.Caption, report.Body} {
		p := x.Paragraphs[i]
		v.Blocks = append(v.Blocks, report.Block{Span: x.Span(p), Role: role})
	}
	f := mention.Find(x, v, mark.Find(x))
	for phrase, want := range map[string]string{"He waited": "Thomas Farwe", "he left": "Ben Okoro"} {
		at := strings.Index(text, phrase)
		a, _ := f.At(span.Span{Start: at, End: at + 2})
		if a < 0 || f.Actors[a].Name != want {
			t.Errorf("%q is not %s", phrase, want)
		}
	}
}
