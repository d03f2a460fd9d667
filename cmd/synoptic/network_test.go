//go:build linux

package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestNoNetwork runs the demo and a newsroom with its pages under the eyes of
// the kernel: nothing connects to any other machine.
func TestNoNetwork(t *testing.T) {
	tracer, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("there is no strace on this machine; install it to see every connection")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "synoptic")
	if err := os.Symlink(self, program); err != nil { // the test binary is the program under this name
		t.Fatal(err)
	}
	traced := func(name string, args ...string) (*exec.Cmd, string) {
		log := filepath.Join(dir, name)
		c := exec.CommandContext(t.Context(), tracer, append([]string{"-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", log, program}, args...)...)
		c.Dir, c.Env = dir, append(os.Environ(), "DISPLAY=", "WAYLAND_DISPLAY=")
		return c, log
	}
	demo, log := traced("demo.log", "demo")
	if out, err := demo.CombinedOutput(); err != nil {
		t.Fatalf("the demo fails: %v\n%s", err, out)
	}
	onlyHere(t, log)

	at := freeAddress(t)
	serve, log := traced("serve.log", "serve", "--no-open", "--db", filepath.Join(dir, "desk.db"), "--listen", at)
	serve.Cancel = func() error { return serve.Process.Signal(syscall.SIGTERM) }
	said, err := serve.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := serve.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(said)
	if line, err := lines.ReadString('\n'); err != nil || !strings.Contains(line, at) {
		t.Fatalf("the newsroom says %q: %v", line, err)
	}
	for _, p := range []string{"/", "/people", "/search?q=bridge", "/sources", "/admin", "/stories.atom", "/api/v1/openapi.json"} {
		answer, err := http.Get("http://" + at + p)
		if err != nil || answer.StatusCode != http.StatusOK {
			t.Errorf("%s: %v", p, err)
			continue
		}
		_, _ = io.Copy(io.Discard, answer.Body)
		_ = answer.Body.Close()
	}
	if err := stop(serve); err != nil {
		t.Errorf("the newsroom does not stop as asked: %v", err)
	}
	onlyHere(t, log)
}

// stop asks the traced program to end, and waits.
func stop(c *exec.Cmd) error {
	children, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", c.Process.Pid, c.Process.Pid))
	if err != nil {
		return err
	}
	for _, pid := range strings.Fields(string(children)) {
		var n int
		if _, err := fmt.Sscan(pid, &n); err == nil {
			_ = syscall.Kill(n, syscall.SIGTERM)
		}
	}
	return c.Wait()
}

// onlyHere reads what strace saw.
func onlyHere(t *testing.T, log string) {
	t.Helper()
	b, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if strings.Contains(line, "AF_INET") && !strings.Contains(line, `"127.0.0.1"`) && !strings.Contains(line, `"::1"`) {
			t.Errorf("a connection to another machine: %s", strings.TrimSpace(line))
		}
	}
}

// freeAddress returns an address of the loopback that nobody listens on.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := new(net.ListenConfig).Listen(context.Background(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // it only lent its port
	return l.Addr().String()
}
