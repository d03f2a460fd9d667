package position_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/entity"
	"synoptic/compare/position"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

func TestFind(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"verb and object", "Mayor Ada Okoro condemned the closure of the bridge.",
			[]string{"Ada Okoro criticises the closure of the bridge"}},
		{"a verb with its preposition and what should be done", "Lena Marsh called on the council to open the bridge.",
			[]string{"Lena Marsh demands the council to open the bridge"}},
		{"the perfect says what happened", "The Vellan Port Authority has rejected the offer.",
			[]string{"Vellan Port Authority declines the offer"}},
		{"what is rejected as false is denied", "The Vellan Port Authority has rejected the allegations of theft.",
			[]string{"Vellan Port Authority denies the allegations of theft"}},
		{"a pronoun alone is about nothing", "Ada Okoro announced it on Monday. Thomas Farwe condemned them.", nil},
		{"what somebody is accused of", "Ada Okoro accused them of theft.", []string{"Ada Okoro accuses them of theft"}},
		{"a day and a preposition before the object", "Foreign activists have protested weekly against the port policy.",
			[]string{"Foreign activists criticises the port policy"}},
		{"what may have happened is none", "Ada Okoro may have denounced the plan.", nil},
		{"the subject stands beside its verb", "Vellan Rail apologized to two men who were kicked off a train in Lenne after Thomas Farwe accused the men of theft.",
			[]string{"Thomas Farwe accuses the men of theft"}},
		{"an object ends where another clause begins", "Ada Okoro condemned the closure of the bridge, saying it hurts the town.",
			[]string{"Ada Okoro criticises the closure of the bridge"}},
		{"not right behind its subject", "Ada Okoro has repeatedly promised to rebuild the bridge.",
			[]string{"Ada Okoro promises to rebuild the bridge"}},
		{"two subjects", "Ada Okoro and Thomas Farwe welcomed the ruling.",
			[]string{"Ada Okoro supports the ruling", "Thomas Farwe supports the ruling"}},
		{"two verbs", "Ada Okoro backed the plan and denounced its costs.",
			[]string{"Ada Okoro supports the plan", "Ada Okoro criticises its costs"}},
		{"what is not done is no position", "Ada Okoro did not support the plan.", nil},
		{"what may come is none", "If Ada Okoro refuses to resign, the port will close. The bridge stays shut unless Thomas Farwe backs the plan.", nil},
		{"what happens at no time in particular is none", "A court is out of its depth when Ada Okoro refuses to hear a case.", nil},
		{"a claim that is denied is no promise of whom it is about", "Lena Marsh denied the claim that Ada Okoro had promised a new bridge.",
			[]string{"Lena Marsh denies the claim that Ada Okoro had promised a new bridge"}},
		{"nor is one that nothing shows", "There is no evidence that Ada Okoro promised a new bridge.", nil},
		{"what somebody proposes is none", "Lena Marsh suggested that Ada Okoro defended the closure.", nil},
		{"a question is none", "Has Ada Okoro backed the closure of the bridge?", nil},
		{"what nobody does is none", "No friend of Ada Okoro condemned the closure, and neither Ada Okoro nor Thomas Farwe criticised the port.", nil},
		{"who calls something a name calls for nothing", "Ada Okoro called the council’s push for a vote a circus. Lena Marsh called her sister on a telephone.", nil},
		{"who rejects that step denies nothing", "Ada Okoro rejected that step.", []string{"Ada Okoro declines that step"}},
		{"somebody accused accuses nobody", "Former captain Thomas Farwe accused of theft", nil},
		{"an object ends at a dash", "The mayor – who was called a liar, which Ada Okoro denies – flew to Vellan with the pilot.", nil},
		{"a day is no object", "“The bridge is lost,” Ada Okoro declared Saturday.", nil},
		{"a number has its noun", "Ada Okoro unveils $121 million ‘final’ offer for Lenne Ferries.",
			[]string{"Ada Okoro announces $121 million ‘final’ offer for Lenne Ferries"}},
		{"a noun alone tells little", "Ada Okoro calls for end to closure of bridge", []string{"Ada Okoro demands end to closure of bridge"}},
		{"a week before what is announced", "Ada Okoro announced this week that the bridge will close.", []string{"Ada Okoro announces that the bridge will close"}},
		{"a thing holds no position", "New engines promise a faster ferry. The findings support the closure of the bridge.", nil},
		{"some are not always the same", "Some lawmakers backed the plan of Ada Okoro. Some lawmakers condemned the plan.", nil},
		{"a call for help is no demand", "Ada Okoro called for an ambulance.", nil},
		{"words in marks end an object", "Ada Okoro blames Thomas Farwe for backing ‘Old Vellan’", []string{"Ada Okoro criticises Thomas Farwe for backing ‘Old Vellan’"}},
		{"who will not be named holds no position", "Thomas Farwe declined to be identified because the talks are secret.", nil},
		{"what has ended is none", "Ada Okoro no longer blames the council.", nil},
		{"a court denies no claim", "Judge Ada Okoro denied bail for Thomas Farwe.", nil},
		{"who is charged, sued, and is sorry", "Police charged Thomas Farwe with theft. Lena Marsh sued Thomas Farwe over the ferry. Farwe apologised for the loss.",
			[]string{"Police charges Thomas Farwe with theft", "Thomas Farwe apologises the loss", "Lena Marsh sues Thomas Farwe over the ferry"}},
		{"two objects", "The port denied it entry.", nil},
		{"the object of a verb does not hold it", "Ada Okoro was criticised by nobody.", nil},
		{"what a court does as a rule it need not have done", "Ordinarily, the Vellan Port Authority rejects the plan.", nil},
		{"a car that is slammed into a wall is not criticised", "Thomas Farwe slammed the van into a wall. Lena Marsh slammed the door.", nil},
		{"who praises a man's love of his town supports nothing", "Ada Okoro praised his love of the town. Lena Marsh praised the ruling.", []string{"Lena Marsh supports the ruling"}},
		{"a thing declared lost is not announced", "Ada Okoro declared the bridge lost. Lena Marsh declared a state of emergency.", []string{"Lena Marsh announces a state of emergency"}},
		{"who refuses to move holds no position", "Thomas Farwe refused to move.", nil},
		{"an object ends where a clause only adds", "Ada Okoro announced the closure, which will last a year.", []string{"Ada Okoro announces the closure"}},
		{"another meaning", "Thomas Farwe hailed from Vellan and blasted a ball over the bar.", nil},
		{"words of a speaker", "“The council backed the plan,” Ada Okoro said.", nil},
	} {
		v := &report.Version{ID: "r", Published: "2031-03-05", Text: c.text, Blocks: []report.Block{{Span: span.Span{End: len(c.text)}, Role: report.Body}}}
		readings := []*reading.Reading{reading.Read(v)}
		entities := entity.Join(readings)
		var got []string
		for _, p := range position.Find(readings, entities) {
			for _, m := range p.Mentions {
				got = append(got, fmt.Sprintf("%s %s %s", entities[p.Entity].Name, p.Stance, m.About.In(c.text)))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, strings.Join(got, "; "), strings.Join(c.want, "; "))
		}
	}
}
