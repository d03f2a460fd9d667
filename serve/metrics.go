package serve

import (
	"context"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"synoptic/store"
)

// metrics are what Prometheus reads from /metrics.
type metrics struct {
	requests *prometheus.HistogramVec
	handler  http.Handler
}

func newMetrics(s store.Store) *metrics {
	reg := prometheus.NewRegistry()
	m := &metrics{requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "synoptic_http_request_seconds", Help: "Time of answers by kind of page and status.", Buckets: []float64{.001, .003, .01, .03, .1, .3, 1, 3}}, []string{"page", "status"})}
	reg.MustRegister(m.requests, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	for _, kind := range []string{store.JobRead, store.JobRecord} {
		reg.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "synoptic_jobs", Help: "Jobs that wait or are being done.", ConstLabels: prometheus.Labels{"kind": kind}}, func() float64 {
			open, _, err := s.Queue().Count(context.Background(), kind)
			if err != nil {
				return -1
			}
			return float64(open)
		}))
	}
	m.handler = promhttp.HandlerFor(reg, promhttp.HandlerOpts{})
	return m
}

// count notes one answer. The first part of the path is the kind of page:
// there are few of those, whatever visitors ask for.
func (m *metrics) count(r *http.Request, code int, took time.Duration) {
	kind, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if code == http.StatusNotFound {
		kind = "none"
	}
	m.requests.WithLabelValues(kind, strconv.Itoa(code)).Observe(took.Seconds())
}

func (v *Server) measured(w http.ResponseWriter, r *http.Request) error {
	v.metrics.handler.ServeHTTP(w, r)
	return nil
}

// healthy says that the program answers.
func (v *Server) healthy(w http.ResponseWriter, _ *http.Request) error {
	return send(w, "text/plain; charset=utf-8", []byte("ok\n"))
}

// ready says that the store answers too.
func (v *Server) ready(w http.ResponseWriter, r *http.Request) error {
	if _, err := v.state(r.Context()); err != nil {
		return failure{http.StatusServiceUnavailable, "The store does not answer: " + err.Error()}
	}
	return send(w, "text/plain; charset=utf-8", []byte("ok\n"))
}
