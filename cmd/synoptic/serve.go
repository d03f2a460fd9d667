package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"synoptic/alert/send"
	"synoptic/correct"
	"synoptic/ingest"
	"synoptic/ingest/extract"
	"synoptic/ingest/web"
	"synoptic/pipeline"
	"synoptic/pipeline/newsroom"
	"synoptic/reading"
	"synoptic/record"
	"synoptic/report"
	"synoptic/serve"
	"synoptic/source/crawl"
	"synoptic/store"
	"synoptic/store/sqlite"
)

// served is what the flags of serve say.
type served struct {
	db      database
	listen  string
	base    string
	hosts   []string
	token   string
	proxies []string
	header  string
	role    string
	contact string
	private bool
	offline bool
	quiet   bool
	outlets string
	mail    send.Mail
}

func serveCommand() *cobra.Command {
	var o served
	c := &cobra.Command{
		Use:   "serve",
		Short: "Run the newsroom: watch sources, keep everything, show it in a browser",
		Long: `Run the newsroom on this machine: what is added and what its sources bring is kept,
read, grouped and compared, and shown in a browser.

On the loopback no account is needed. Elsewhere somebody must sign in: with the token
(--token, or $SYNOPTIC_TOKEN, or the file that $SYNOPTIC_TOKEN_FILE names), as a user that
was added under Admin, or through a proxy that names users (--proxy and --proxy-header).`,
		Example: `  synoptic serve
  synoptic serve --db desk.db --listen 127.0.0.1:9000
  synoptic serve --listen :8474 --host news.example.org --token "$(cat token)"`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			access, err := o.access()
			if err != nil {
				return err
			}
			return o.db.making(c.Context(), func(s *sqlite.Store) error { return o.run(c.Context(), s, access) })
		},
	}
	o.db.flags(c)
	f := c.Flags()
	f.StringVar(&o.listen, "listen", "127.0.0.1:8474", "address and port to listen on")
	f.StringVar(&o.base, "base", "", "path before all pages, as a proxy gives it (/news)")
	f.StringSliceVar(&o.hosts, "host", nil, "name that browsers may use for this newsroom; may be given more than once")
	f.StringVar(&o.token, "token", "", "secret that opens everything, for the first sign-in and for programs")
	f.StringSliceVar(&o.proxies, "proxy", nil, "network of a proxy that signs users in (10.0.0.0/8)")
	f.StringVar(&o.header, "proxy-header", "", "header in which the proxy names the user (Remote-User)")
	f.StringVar(&o.role, "proxy-role", "reader", "what users may do that only the proxy knows: reader, editor or admin")
	f.StringVar(&o.contact, "contact", "", "mail or web address that fetches name, for whoever wants to complain")
	f.BoolVar(&o.private, "private", false, "also fetch from, and send to, private networks")
	f.BoolVar(&o.offline, "offline", false, "fetch nothing and send nothing")
	f.StringVar(&o.mail.Server, "mail", "", "mail server for watches, as host:port; user and password are $SYNOPTIC_MAIL_USER and $SYNOPTIC_MAIL_PASSWORD")
	f.StringVar(&o.mail.From, "mail-from", "", "who mails of watches come from")
	f.StringVar(&o.outlets, "outlets", "", "CSV file that says who owns an outlet and whose wire copy it prints; it takes the place of what was said before")
	f.BoolVar(&o.quiet, "no-open", false, "do not open a browser")
	return c
}

// access checks what the flags say of who may come in.
func (o *served) access() (serve.Access, error) {
	a := serve.Access{Hosts: o.hosts, Header: o.header, Role: o.role, Token: o.secret()}
	if o.base = strings.TrimRight(o.base, "/"); o.base != "" && o.base[0] != '/' {
		return a, fmt.Errorf("--base is a path, like /news; it is %q", o.base)
	}
	host, _, err := net.SplitHostPort(o.listen)
	if err != nil {
		return a, fmt.Errorf("--listen is address and port, like 127.0.0.1:8474; it is %q", o.listen)
	}
	ip, err := netip.ParseAddr(host)
	a.Loopback = host == "localhost" || err == nil && ip.IsLoopback()
	for _, p := range o.proxies {
		n, err := netip.ParsePrefix(p)
		if err != nil {
			return a, fmt.Errorf("--proxy is a network, like 10.0.0.0/8; it is %q", p)
		}
		a.Proxies = append(a.Proxies, n)
	}
	if (a.Header == "") != (len(a.Proxies) == 0) {
		return a, errors.New("--proxy and --proxy-header go together")
	}
	return a, nil
}

// secret is the token from the flag, the environment, or a file.
func (o *served) secret() string {
	if o.token != "" {
		return o.token
	}
	return secretOf("SYNOPTIC_TOKEN")
}

// secretOf reads a variable, or the file that the one with _FILE names.
func secretOf(name string) string {
	if x := os.Getenv(name); x != "" {
		return x
	}
	b, err := os.ReadFile(os.Getenv(name + "_FILE"))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(b))
}

// stopping is how long answers under way may take at the end.
const stopping = 10 * time.Second

func (o *served) run(ctx context.Context, s *sqlite.Store, access serve.Access) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	if !access.Loopback && access.Token == "" && access.Header == "" {
		users, err := s.Users(ctx)
		if err != nil {
			return err
		}
		if len(users) == 0 {
			return fmt.Errorf("listening on %s %w; for example --token %s", o.listen, serve.ErrOpen, rand.Text())
		}
	}
	release, err := s.Serve()
	if errors.Is(err, store.ErrBusy) {
		return fmt.Errorf("%s is in use by another synoptic serve; stop that one, or choose another file with --db", s.Path())
	}
	if err != nil {
		return err
	}
	defer release()
	if err := o.know(ctx, s); err != nil {
		return err
	}
	l, err := net.Listen("tcp", o.listen)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w; choose another with --listen", o.listen, err)
	}
	fetcher := web.New(web.Options{Contact: o.contact, Local: o.private})
	crawler := crawl.New(newsroom.Ledger{Store: s}, fetcher, crawl.Options{Log: slog.Default()})
	pages := serve.New(s, o.options(access, s, fetcher, crawler))
	h := &http.Server{Handler: pages, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, WriteTimeout: time.Minute, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 64 << 10, ErrorLog: slog.NewLogLogger(slog.Default().Handler(), slog.LevelDebug)}
	o.announce(l.Addr(), s.Path())
	work, ctx := errgroup.WithContext(ctx)
	work.Go(func() error { return newsroom.New(s, nil).Run(ctx) })
	if !o.offline {
		work.Go(func() error { return crawler.Run(ctx) })
		work.Go(func() error { return o.teller(s).Run(ctx) })
	}
	work.Go(func() error {
		if err := h.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	work.Go(func() error {
		<-ctx.Done()
		end, cancel := context.WithTimeout(context.Background(), stopping)
		defer cancel()
		if h.Shutdown(end) != nil { // streams of events go on for ever
			_ = h.Close()
		}
		return nil
	})
	return errors.Join(work.Wait(), pages.Close())
}

// know puts an outlets file into the log, unless it stands there already.
func (o *served) know(ctx context.Context, s *sqlite.Store) error {
	if o.outlets == "" {
		return nil
	}
	c := &correct.Correction{Kind: correct.Outlets, Name: o.outlets, By: me()}
	if err := outletsOf(c); err != nil {
		return fmt.Errorf("--outlets %w", err)
	}
	log, err := s.Corrections(ctx, "")
	if err != nil || correct.KnownOutlets(log) == c.Value {
		return err
	}
	return s.Correct(ctx, c)
}

// teller sends what watches find.
func (o *served) teller(s *sqlite.Store) *newsroom.Teller {
	o.mail.User, o.mail.Password = os.Getenv("SYNOPTIC_MAIL_USER"), secretOf("SYNOPTIC_MAIL_PASSWORD")
	base := ""
	if len(o.hosts) > 0 {
		base = "https://" + o.hosts[0] + o.base
	}
	return &newsroom.Teller{Store: s, Sender: send.New(send.Options{Base: base, Local: o.private, Mail: o.mail})}
}

// options gives the server what it may ask for.
func (o *served) options(access serve.Access, s *sqlite.Store, f *web.Fetcher, c *crawl.Crawler) serve.Options {
	out := serve.Options{Base: o.base, Access: access, Version: version(), Revise: revise, Compare: compareTwo, Annotate: annotateOne, Why: pipeline.Why,
		Read:   func(items []ingest.Item) *record.Record { return pipeline.Run(items, nil, nil) },
		Facts:  func(ctx context.Context) ([][2]string, error) { return factsOf(ctx, s) },
		Backup: func(ctx context.Context) (string, error) { return backupBeside(ctx, s) }}
	if !o.offline {
		out.Wake = c.Wake
		out.Fetch = func(ctx context.Context, address string) (*store.Capture, error) {
			a, err := f.Get(ctx, address)
			return &store.Capture{Item: a.Item, Status: a.Status, Header: a.Header}, err
		}
		out.Try = func(ctx context.Context, address string) (crawl.Look, error) { return crawl.Try(ctx, f, address) }
	}
	return out
}

// factsOf says how much the store holds.
func factsOf(ctx context.Context, s *sqlite.Store) ([][2]string, error) {
	u, err := s.Usage(ctx)
	if err != nil {
		return nil, err
	}
	return [][2]string{{"file", u.Path}, {"size", megabytes(u.File) + ", " + megabytes(u.Blobs) + " of it captures"},
		{"captures", fmt.Sprintf("%d, %d not read", u.Captures, u.Rejected)}, {"reports", fmt.Sprintf("%d in %d versions", u.Reports, u.Versions)},
		{"stories", fmt.Sprint(u.Stories)}, {"quotations", fmt.Sprint(u.Statements)}, {"people", fmt.Sprint(u.People)}, {"sources", fmt.Sprint(u.Sources)}}, nil
}

// backupBeside copies the store beside itself, under the hour's name.
func backupBeside(ctx context.Context, s *sqlite.Store) (string, error) {
	to := strings.TrimSuffix(s.Path(), ".db") + time.Now().UTC().Format("-2006-01-02T150405Z.db")
	return to, s.Backup(ctx, to)
}

func revise(a, b *report.Version) *record.Revision {
	return record.Revise(reading.Read(a), reading.Read(b))
}

func compareTwo(a, b *report.Version) *record.Record {
	return pipeline.Story("", []*report.Version{a, b}, nil, reading.Read)
}

func annotateOne(item ingest.Item) (*record.Annotation, error) {
	v, err := extract.Version(item)
	if err != nil {
		return nil, err
	}
	return record.Annotate(item.Input, reading.Read(v)), nil
}

// announce says where the newsroom is, and opens it where somebody sits.
func (o *served) announce(at net.Addr, file string) {
	_, port, _ := net.SplitHostPort(at.String())
	host, _, _ := net.SplitHostPort(o.listen)
	if host == "" || host == "0.0.0.0" || host == "::" {
		host = "localhost"
		if len(o.hosts) > 0 {
			host = o.hosts[0]
		}
	}
	address := "http://" + net.JoinHostPort(host, port) + o.base + "/"
	fmt.Fprintf(os.Stderr, "The newsroom is at %s\nEverything is kept in %s; stop with Ctrl-C.\n", address, file)
	if !o.quiet && terminal(os.Stdout) {
		browse(address)
	}
}

// browse opens a browser where there is a display. It is a courtesy: the
// address was printed.
func browse(address string) {
	switch {
	case runtime.GOOS == "darwin":
		_ = exec.Command("open", address).Start()
	case runtime.GOOS == "windows":
		_ = exec.Command("rundll32", "url.dll,FileProtocolHandler", address).Start()
	case os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != "":
		_ = exec.Command("xdg-open", address).Start()
	}
}
