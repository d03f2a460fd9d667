package newsroom_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"synoptic/alert/send"
	"synoptic/examples"
	"synoptic/ingest"
	"synoptic/pipeline"
	"synoptic/pipeline/newsroom"
	"synoptic/record"
	"synoptic/report"
	"synoptic/source"
	"synoptic/source/crawl"
	"synoptic/store"
	"synoptic/store/sqlite"
)

var ctx = context.Background()

// desk is a store with its newsroom.
type desk struct {
	*sqlite.Store
	t *testing.T
}

func newDesk(t *testing.T) *desk {
	s := open(t, filepath.Join(t.TempDir(), "synoptic.db"))
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return &desk{s, t}
}

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// add captures items and works them off.
func (d *desk) add(items ...ingest.Item) {
	d.t.Helper()
	for _, item := range items {
		d.must(d.Capture(ctx, &store.Capture{Item: item}))
	}
	d.drain()
}

func (d *desk) drain() {
	d.t.Helper()
	d.must(newsroom.New(d.Store, nil).Drain(ctx))
}

// only returns the only story and its record.
func (d *desk) only() (*store.Story, *record.Record) {
	d.t.Helper()
	all, _, err := d.Stories(ctx, store.StoryFilter{}, store.Page{})
	d.must(err)
	if len(all) != 1 {
		d.t.Fatalf("%d stories", len(all))
	}
	r, err := d.Record(ctx, all[0].ID)
	d.must(err)
	return &all[0], r.Value
}

func item(address, date, text string) ingest.Item {
	return ingest.Item{Input: address, Text: text, Given: []report.Claim{{Field: "url", Value: address, From: "given"}, {Field: "published", Value: date, From: "given"}, {Field: "outlet", Value: "Lenne Post", From: "given"}}}
}

const bridge = "Harbour bridge in Lenne closed\n\nThe harbour bridge in Lenne was closed on Tuesday.\n\n“Nobody will cross it before June,” Harbour Commissioner Ada Okoro said.\n\nAbout 4,000 drivers use the bridge."

// demo returns the reports of the demo.
func demo(t *testing.T) []ingest.Item {
	names, err := fs.Glob(examples.Bridge, "bridge/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal(err)
	}
	var items []ingest.Item
	for _, n := range names {
		b, err := fs.ReadFile(examples.Bridge, n)
		if err != nil {
			t.Fatal(err)
		}
		items = append(items, ingest.Item{Input: path.Base(n), Text: string(b), Given: []report.Claim{{Field: "outlet", Value: n, From: "given"}, {Field: "published", Value: "2031-04-16", From: "given"}}})
	}
	return items
}

// TestSameRecord checks that a store tells the same as one run in memory, but
// for the id of the story.
func TestSameRecord(t *testing.T) {
	d := newDesk(t)
	items := demo(t)
	d.add(items...)
	s, got := d.only()
	want := pipeline.Run(items, nil, nil)
	want.Stories[0].ID = s.ID
	var a, b bytes.Buffer
	d.must(record.Write(&a, got))
	d.must(record.Write(&b, want))
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Errorf("the record of the store is another:\n%s", firstDifference(a.String(), b.String()))
	}
	if _, err := record.Check(&a); err != nil {
		t.Error(err)
	}
}

// TestOneByOne checks that neither the number of runs nor of cores changes a
// byte.
func TestOneByOne(t *testing.T) {
	all, single := newDesk(t), newDesk(t)
	for i := range 24 {
		d := &store.Capture{Item: invented(i)}
		all.must(all.Capture(ctx, d))
		single.add(invented(i))
	}
	old := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(old)
	all.drain()
	if a, b := dump(t, all.Store), dump(t, single.Store); a != b || a == "" {
		t.Errorf("one by one, the stories are others:\n%s", firstDifference(a, b))
	}
}

// TestEdit checks that an edit is a version, that the same text again is not,
// and that a page that is gone changes nothing.
func TestEdit(t *testing.T) {
	d := newDesk(t)
	a := item("https://lenne.example/1", "2031-04-16", bridge)
	d.add(a, a, item("https://lenne.example/1", "2031-04-16", strings.Replace(bridge, "4,000", "5,000", 1)))
	for _, status := range []int{410, 451} {
		d.must(d.Capture(ctx, &store.Capture{Status: status, Item: ingest.Item{Input: "x", URL: "https://lenne.example/1", Bytes: []byte{}}}))
	}
	d.drain()
	s, rec := d.only()
	if s.Edited != 1 || len(rec.Reports) != 1 || !strings.Contains(rec.Reports[0].Text, "5,000") {
		t.Errorf("%d edits, %d reports", s.Edited, len(rec.Reports))
	}
	rejected, _, err := d.Rejected(ctx, store.Page{})
	if err != nil || len(rejected) != 2 || !strings.Contains(rejected[0].Reason, "451") || !strings.Contains(rejected[1].Reason, "410") {
		t.Errorf("a page that is gone: %+v %v", rejected, err)
	}
}

// TestRejected checks that what cannot be read is kept with its reason and
// stops nothing.
func TestRejected(t *testing.T) {
	d := newDesk(t)
	d.add(ingest.Item{Input: "image.html", MediaType: "text/html", Bytes: []byte("\x89PNG\r\n\x1a\n\x00\x00")}, item("https://lenne.example/1", "2031-04-16", bridge))
	d.only()
	rejected, _, err := d.Rejected(ctx, store.Page{})
	if err != nil || len(rejected) != 1 || rejected[0].Reason == "" || rejected[0].Size != 10 {
		t.Errorf("%+v %v", rejected, err)
	}
}

// TestWatch checks the way from a watch to the receiver, and that nothing is
// told twice.
func TestWatch(t *testing.T) {
	d := newDesk(t)
	var got []string
	hook := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		var b bytes.Buffer
		_, _ = b.ReadFrom(r.Body)
		got = append(got, b.String())
	}))
	defer hook.Close()
	d.must(d.SaveWatch(ctx, &store.Watch{Name: "Okoro", Kind: "person", Value: "Ada Okoro", Channel: "webhook", Target: hook.URL, Secret: "s"}))
	d.add(item("https://lenne.example/1", "2031-04-16", bridge))
	d.add(item("https://lenne.example/1", "2031-04-16", bridge+"\n\nFerries sail."))
	sender := send.New(send.Options{Local: true})
	defer sender.Close()
	teller := newsroom.Teller{Store: d, Sender: sender, Now: func() time.Time { return time.Now().Add(time.Minute) }}
	for range 2 {
		if _, err := teller.Tell(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if len(got) != 1 || !strings.Contains(got[0], "Okoro") {
		t.Errorf("told %d times: %v", len(got), got)
	}
	all, _, err := d.Deliveries(ctx, 0, store.Page{})
	if err != nil || len(all) != 1 || !all[0].Next.IsZero() || all[0].Attempts != 1 || !json.Valid(all[0].Event) {
		t.Errorf("deliveries: %+v %v", all, err)
	}
}

// TestSlowReceiver checks that a receiver that answers late, here only when
// all others are told, holds up none of them, and that each is told in order.
func TestSlowReceiver(t *testing.T) {
	d := newDesk(t)
	told := map[string][]string{}
	all := make(chan struct{})
	var mu sync.Mutex
	hook := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/slow" {
			select {
			case <-all:
			case <-r.Context().Done():
			}
		}
		mu.Lock()
		defer mu.Unlock()
		told[r.URL.Path] = append(told[r.URL.Path], r.Header.Get("Webhook-Id"))
		if len(told["/fast"])+len(told["/other"]) == 6 && r.URL.Path != "/slow" {
			close(all)
		}
	}))
	defer hook.Close()
	at := time.Now()
	for _, to := range []string{"/slow", "/fast", "/other"} {
		w := &store.Watch{Name: to, Kind: "person", Value: to, Channel: "webhook", Target: hook.URL + to}
		d.must(d.SaveWatch(ctx, w))
		for _, key := range []string{"1", "2", "3"} {
			d.must(d.Deliver(ctx, &store.Delivery{Watch: w.ID, Key: to + key, Story: "s1", At: at, Next: at, Event: []byte(`{"key":"` + key + `"}`)}))
		}
	}
	sender := send.New(send.Options{Local: true})
	defer sender.Close()
	teller := newsroom.Teller{Store: d, Sender: sender, Now: func() time.Time { return at }}
	n, err := teller.Tell(ctx)
	if want := []string{"1", "2", "3"}; err != nil || n != 9 || !slices.Equal(told["/slow"], want) || !slices.Equal(told["/fast"], want) || !slices.Equal(told["/other"], want) {
		t.Errorf("%d tried: %v, %v", n, told, err)
	}
}

// TestLedger checks that what a crawler hands over is read, and its visits
// are there for the next start.
func TestLedger(t *testing.T) {
	d := newDesk(t)
	l := newsroom.Ledger{Store: d}
	now := time.Date(2031, 4, 16, 8, 0, 0, 0, time.UTC)
	v := source.New(7, source.Page, "https://lenne.example/1", now)
	v.Next = now.Add(time.Hour)
	d.must(l.Keep(ctx, []crawl.Capture{{Source: 7, Key: v.Key, At: now, Status: 200, Header: map[string]string{"Etag": "x"}, Item: item(v.URL, "2031-04-16", bridge)}}, []source.Visit{v}))
	d.drain()
	_, rec := d.only()
	captures, err := d.CapturesOf(ctx, rec.Reports[0].ID)
	if err != nil || len(captures) != 1 || captures[0].Source != 7 || !captures[0].At.Equal(now) || captures[0].Header["Etag"] != "x" {
		t.Errorf("%+v %v", captures, err)
	}
	if due, _, err := l.Due(ctx, v.Next, nil, 1); err != nil || len(due) != 1 {
		t.Errorf("%+v %v", due, err)
	}
}

// TestBusy checks that one newsroom at a time works for a store.
func TestBusy(t *testing.T) {
	d := newDesk(t)
	release, err := d.Lead()
	d.must(err)
	if err := newsroom.New(d.Store, nil).Drain(ctx); err == nil || !strings.Contains(err.Error(), "another synoptic") {
		t.Errorf("two at a time: %v", err)
	}
	release()
	d.drain()
}

// TestNewStage checks that what another version of the stages made is made
// again, once.
func TestNewStage(t *testing.T) {
	d := newDesk(t)
	d.add(item("https://lenne.example/1", "2031-04-16", bridge))
	s, rec := d.only()
	d.must(d.KeepProfiles(ctx, []store.Reading{{Report: s.Reports[0], Number: 1, Stage: pipeline.ReadingStage - 1, Profile: []byte("of old")}}))
	d.must(d.KeepRecords(ctx, []store.Record{{Story: s.ID, Stage: pipeline.RecordStage + 1, Value: &record.Record{Stories: []record.Story{{ID: s.ID}}}}}, nil))
	n := newsroom.New(d.Store, nil)
	for range 2 {
		d.must(n.Drain(ctx))
	}
	p, err := n.Progress(ctx)
	if err != nil || p.Renewed != 1 || p.Records != 1 {
		t.Errorf("%+v %v", p, err)
	}
	var a, b bytes.Buffer
	d.must(record.Write(&a, rec))
	_, rec = d.only()
	d.must(record.Write(&b, rec))
	if a.String() != b.String() {
		t.Error("made again, the record is another")
	}
}

// TestTakeTurns checks that of two processes that work for a store in turn,
// each knows what the other grouped.
func TestTakeTurns(t *testing.T) {
	d := newDesk(t)
	strike := "Glassmakers in Torvik strike over pay\n\nThe furnaces of the Torvik glass works went cold on Monday, and nine hundred glassmakers said that they would not light them before pay rose."
	first, second := newsroom.New(d.Store, nil), newsroom.New(d.Store, nil)
	for i, turn := range []*newsroom.Newsroom{first, second, first} {
		text := strike + strings.Repeat("\n\nThe union of glassmakers met in the hall of Torvik.", i)
		if i == 0 {
			text = bridge
		}
		d.must(d.Capture(ctx, &store.Capture{Item: item("https://lenne.example/"+strings.Repeat("x", i+1), "2031-04-16", text)}))
		d.must(turn.Drain(ctx))
	}
	all, _, err := d.Stories(ctx, store.StoryFilter{Reports: 2}, store.Page{})
	if err != nil || len(all) != 1 {
		t.Errorf("%d stories of two reports, %v; the strike is one", len(all), err)
	}
}

// TestRun checks that a newsroom that runs takes up what comes, and ends when
// it is told to.
func TestRun(t *testing.T) {
	d := newDesk(t)
	running, stop := context.WithCancel(ctx)
	ended := make(chan error)
	release, err := d.Lead() // another process works: it waits
	d.must(err)
	go func() { ended <- newsroom.New(d.Store, nil).Run(running) }()
	release()
	d.must(d.Capture(ctx, &store.Capture{Item: item("https://lenne.example/1", "2031-04-16", bridge)}))
	for {
		changed := d.Queue().Changed()
		if all, _, err := d.Stories(ctx, store.StoryFilter{}, store.Page{}); err != nil || len(all) == 1 {
			break
		}
		<-changed
	}
	stop()
	d.must(<-ended)
}
