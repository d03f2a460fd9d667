package crawl_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"hash/crc32"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

var dawn = time.Date(2031, 4, 16, 4, 0, 0, 0, time.UTC)

// habits are the ways of servers; every outlet of the world has one.
var habits = []string{"plain", "modified", "json", "sitemap", "late", "failing", "broken", "moved", "bomb", "loris", "forbidden", "slow", "norobots", "gone", "shared"}

// outlet is one server of the world. It publishes a report every so often,
// edits each some times, and has one habit.
type outlet struct {
	*httptest.Server
	habit   string
	clock   *fast
	reports []reportAt
	bomb    []byte

	mu      sync.Mutex
	asked   []asked
	open    map[int]time.Time // requests under way, by number, with when they came
	crowded bool
}

// reportAt is a report with the hours of its edits.
type reportAt struct {
	at    time.Time
	edits []time.Time
	gone  time.Time
}

// asked is one request as the server saw it.
type asked struct {
	at     time.Time
	path   string
	status int
	pause  time.Duration // that the answer asks for
}

// edits are how long after it was published a report is edited, and how long
// after its first capture the edit must show when nobody tells of it.
var edits = []struct{ at, shows time.Duration }{{55 * time.Minute, time.Hour}, {150 * time.Minute, 3 * time.Hour}, {8 * time.Hour, 12 * time.Hour}}

// slack is how late the first capture of a report may be: feeds are asked as
// often as they bring something, and servers fail.
const slack = 75 * time.Minute

func newOutlet(t *testing.T, n int, clock *fast, end time.Time) *outlet {
	o := &outlet{habit: habits[n%len(habits)], clock: clock, open: map[int]time.Time{}}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(make([]byte, 21<<20))
	_ = z.Close()
	o.bomb = b.Bytes()
	every := time.Duration(20+5*(n%9)) * time.Minute
	for at := dawn.Add(-2 * every); at.Before(end.Add(-slack)); at = at.Add(every) {
		r := reportAt{at: at}
		if o.habit == "gone" && len(o.reports)%5 == 0 && at.After(dawn) && at.Add(3*time.Hour+slack).Before(end) {
			r.gone = at.Add(2 * time.Hour)
		}
		for _, e := range edits {
			quiet := at.Before(dawn) || o.habit == "norobots" && at.Before(dawn.Add(2*time.Hour)) || !r.gone.IsZero() && e.at >= time.Hour
			if !quiet && at.Add(e.shows+slack).Before(end) {
				r.edits = append(r.edits, at.Add(e.at))
			}
		}
		o.reports = append(o.reports, r)
	}
	o.Server = httptest.NewServer(o)
	t.Cleanup(o.Close)
	return o
}

// version returns how often report i was edited by now.
func (o *outlet) version(i int, now time.Time) (n int) {
	for _, e := range o.reports[i].edits {
		if !e.After(now) {
			n++
		}
	}
	return n
}

// text is what report i says in a version of it.
func (o *outlet) text(i, version int) string {
	return fmt.Sprintf("<p>Report %d of %s, version %d.</p>", i, o.habit, version)
}

// trouble reports whether it is an hour at which the habit shows: ten minutes
// in every three hours.
func trouble(now time.Time) bool { return now.Sub(dawn)%(3*time.Hour) >= 170*time.Minute }

// patience is how long the visitors of the world wait for an answer.
const patience = 300 * time.Millisecond

// left ends the requests that a stop has cut off.
func (o *outlet) left() {
	o.CloseClientConnections()
	o.mu.Lock()
	defer o.mu.Unlock()
	clear(o.open)
}

// ServeHTTP answers, and notes who asked when.
func (o *outlet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	now := o.clock.Now()
	o.mu.Lock()
	n := len(o.asked)
	for _, since := range o.open {
		o.crowded = o.crowded || time.Since(since) < patience/2 // whoever waits longer has left, which is told late
	}
	o.open[n] = time.Now()
	o.asked = append(o.asked, asked{at: now, path: r.URL.Path})
	o.mu.Unlock()
	w.Header().Set("Date", now.Format(http.TimeFormat))
	a := &answer{ResponseWriter: w, status: http.StatusOK}
	loris := o.answer(a, r, now)
	o.mu.Lock()
	delete(o.open, n)
	o.asked[n].status, o.asked[n].pause = a.status, a.pause
	o.mu.Unlock()
	if loris { // the visitor may be gone, and ask again, before this is told
		<-r.Context().Done()
	}
}

// answer notes the status of an answer and the pause that it asks for.
type answer struct {
	http.ResponseWriter
	status int
	pause  time.Duration
}

func (a *answer) WriteHeader(status int) {
	a.status = status
	a.ResponseWriter.WriteHeader(status)
}

// answer writes the answer to a request; loris says that it never ends.
func (o *outlet) answer(w *answer, r *http.Request, now time.Time) (loris bool) {
	switch {
	case o.habit == "late" && trouble(now):
		w.pause = 10 * time.Minute
		w.Header().Set("Retry-After", "600")
		if now.Minute()%2 == 0 { // a date has no parts of seconds
			date := now.Add(w.pause).Truncate(time.Second)
			w.pause = date.Sub(now)
			w.Header().Set("Retry-After", date.Format(http.TimeFormat))
		}
		w.WriteHeader(http.StatusTooManyRequests)
	case o.habit == "failing" && trouble(now):
		w.WriteHeader(http.StatusInternalServerError)
	case o.habit == "bomb" && trouble(now) && r.URL.Path == "/feed":
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(o.bomb)
	case o.habit == "loris" && trouble(now) && r.URL.Path != "/robots.txt":
		fmt.Fprint(w, "<html>")
		w.ResponseWriter.(http.Flusher).Flush()
		return true
	case r.URL.Path == "/robots.txt":
		o.robots(w, now)
	case r.URL.Path == "/feed" && o.habit == "moved":
		http.Redirect(w, r, "/feed2", http.StatusMovedPermanently)
	case r.URL.Path == "/feed" || r.URL.Path == "/feed2":
		o.feed(w, r, now)
	case strings.HasPrefix(r.URL.Path, "/go/"):
		http.Redirect(w, r, strings.Replace(r.URL.Path, "/go/", "/news/", 1), http.StatusFound)
	default:
		i, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/news/"))
		if err != nil || i < 0 || i >= len(o.reports) || o.reports[i].at.After(now) {
			w.WriteHeader(http.StatusNotFound)
			return false
		}
		if g := o.reports[i].gone; !g.IsZero() && !g.After(now) {
			w.WriteHeader(http.StatusGone)
			return false
		}
		o.send(w, r, "text/html; charset=utf-8", "<!doctype html><title>Report</title>"+o.text(i, o.version(i, now)))
	}
	return false
}

func (o *outlet) robots(w *answer, now time.Time) {
	switch {
	case o.habit == "forbidden":
		fmt.Fprint(w, "User-agent: *\nDisallow: /news/\n")
	case o.habit == "slow":
		fmt.Fprint(w, "User-agent: synoptic\nCrawl-delay: 30\nDisallow: /admin\n")
	case o.habit == "norobots" && now.Before(dawn.Add(30*time.Minute)):
		w.WriteHeader(http.StatusBadGateway)
	default:
		w.WriteHeader(http.StatusNotFound)
	}
}

// send writes a body, packed as the visitor likes, or says that it is the one
// that the visitor has.
func (o *outlet) send(w *answer, r *http.Request, kind, body string) {
	tag := fmt.Sprintf("\"%08x\"", crc32.ChecksumIEEE([]byte(body)))
	w.Header().Set("Content-Type", kind)
	if o.habit != "json" {
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	switch {
	case o.habit == "plain":
		w.Header().Set("Content-Encoding", "br")
		z := brotli.NewWriter(w)
		_, _ = z.Write([]byte(body))
		_ = z.Close()
	case o.habit == "json":
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		_, _ = z.Write([]byte(body))
		_ = z.Close()
	default:
		fmt.Fprint(w, body)
	}
}

// newest is how many reports a feed lists.
const newest = 20

// feed writes the feed of an outlet in one of the four formats. It tells of
// the edits of every second report; of the others nobody tells.
func (o *outlet) feed(w *answer, r *http.Request, now time.Time) {
	var list []int
	for i := len(o.reports) - 1; i >= 0 && len(list) < newest; i-- {
		if !o.reports[i].at.After(now) {
			list = append(list, i)
		}
	}
	var b strings.Builder
	for _, i := range list {
		o.item(&b, i, now)
	}
	switch o.habit {
	case "json":
		o.send(w, r, "application/feed+json", `{"version":"https://jsonfeed.org/version/1.1","title":"Lenne","items":[`+strings.TrimSuffix(b.String(), ",")+"]}")
	case "sitemap":
		o.send(w, r, "application/xml", `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">`+b.String()+"</urlset>")
	case "modified":
		o.send(w, r, "application/atom+xml", `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lenne</title>`+b.String()+"</feed>")
	case "broken":
		body := "<rss version='2.0'><channel><title>Len\x08ne</title>" + b.String()
		if trouble(now) { // the newest item is whole, the rest is not
			body = body[:len(body)-len(body)/3]
		}
		o.send(w, r, "text/xml", body)
	default:
		o.send(w, r, "application/rss+xml", "<rss version='2.0'><channel><title>Lenne</title>"+b.String()+"</channel></rss>")
	}
}

// item writes one item of the feed.
func (o *outlet) item(b *strings.Builder, i int, now time.Time) {
	at, told := o.reports[i].at, 0
	if i%2 == 0 || o.habit == "forbidden" || o.habit == "shared" {
		told = o.version(i, now)
	}
	link := fmt.Sprintf("%s/news/%d", o.URL, i)
	switch o.habit {
	case "json":
		fmt.Fprintf(b, `{"id":"%d","url":"%s?utm_source=feed","title":"Report %d","date_published":"%s","date_modified":"%s"},`, i, link, i, at.Format(time.RFC3339), at.Add(time.Duration(told)*time.Minute).Format(time.RFC3339))
	case "sitemap":
		fmt.Fprintf(b, "<url><loc>%s</loc><n:news><n:publication_date>%s</n:publication_date><n:title>Report %d, %d</n:title></n:news></url>", link, at.Format(time.RFC3339), i, told)
	case "modified":
		fmt.Fprintf(b, `<entry><id>%d</id><title>Report %d</title><link href="%s"/><published>%s</published><updated>%s</updated></entry>`, i, i, link, at.Format(time.RFC3339), at.Add(time.Duration(told)*time.Minute).Format(time.RFC3339))
	case "shared":
		fmt.Fprintf(b, "<item><title>Report %d</title><link>%s/live</link><guid isPermaLink='false'>%d</guid><description><![CDATA[%s]]></description></item>", i, o.URL, i, o.text(i, told))
	case "moved":
		fmt.Fprintf(b, "<item><title>Report %d, %d</title><link>%s</link></item>", i, told, strings.Replace(link, "/news/", "/go/", 1))
	default:
		fmt.Fprintf(b, "<item><title>Report %d, %d</title><link>%s</link><pubDate>%s</pubDate><description><![CDATA[%s]]></description></item>", i, told, link, at.Format(time.RFC1123Z), o.text(i, told))
	}
}
