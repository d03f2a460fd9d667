package newsroom_test

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"go.uber.org/goleak"

	"synoptic/pipeline/newsroom"
	"synoptic/store"
)

var kills = flag.Int("kills", 5, "how often TestKill kills the program")

// The child of TestKill finds its work in these.
const (
	childStore = "SYNOPTIC_TEST_STORE"
	childFrom  = "SYNOPTIC_TEST_FROM"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(childStore); path != "" {
		os.Exit(child(path))
	}
	goleak.VerifyTestMain(m)
}

// child captures input after input, prints the number of each that is
// acknowledged, and works them off meanwhile.
func child(path string) int {
	ctx := context.Background()
	s := open(fatal{}, path)
	go func() {
		if err := newsroom.New(s, nil).Run(ctx); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}()
	from, _ := strconv.Atoi(os.Getenv(childFrom))
	for i := from; ; i++ {
		if err := s.Capture(ctx, &store.Capture{Item: invented(i)}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		fmt.Println(i)
	}
}

// fatal ends the child where a test would fail.
type fatal struct{ testing.TB }

func (fatal) Helper()           {}
func (fatal) Fatal(args ...any) { fmt.Fprintln(os.Stderr, args...); os.Exit(1) }

// TestKill kills a program under load at random moments, starts it again, and
// at the end looks for every capture that was acknowledged, for doubles, and
// for the stories and records that a run without kills makes.
//
//	go test ./pipeline/newsroom -run TestKill -kills 200
func TestKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "killed.db")
	random := rand.New(rand.NewPCG(5, uint64(*kills)))
	acknowledged, total := 0, 240
	for range *kills {
		acknowledged = run(t, path, acknowledged, time.Duration(random.IntN(1000))*time.Millisecond)
	}
	total = max(total, acknowledged+1) // the one after may have been kept, and the kill cut off its acknowledgement
	t.Logf("%d inputs, %d of them acknowledged before the last kill", total, acknowledged)

	killed, whole := open(t, path), open(t, filepath.Join(t.TempDir(), "whole.db"))
	defer killed.Close() //nolint:errcheck // read only from here on
	defer whole.Close()  //nolint:errcheck // as above
	for i := acknowledged; i < total; i++ {
		capture(t, killed, i)
	}
	for i := range total {
		capture(t, whole, i)
	}
	for _, s := range []newsroom.Store{killed, whole} {
		if err := newsroom.New(s, nil).Drain(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	there := map[string]bool{}
	for id := int64(1); ; id++ {
		c, err := killed.CaptureByID(context.Background(), id)
		if err != nil {
			break
		}
		there[c.Item.Input] = true
		if c.Report == "" {
			t.Errorf("capture %d of %s was never read", id, c.Item.Input)
		}
	}
	for i := range total {
		if in := fmt.Sprintf("input %d", i); !there[in] {
			t.Errorf("%s was acknowledged and is lost", in)
		}
	}
	t.Logf("%d stories", stories(t, whole))
	a, b := dump(t, killed), dump(t, whole)
	if a == "" {
		t.Error("no stories")
	}
	if a != b {
		t.Errorf("stories differ from those without kills:\n%s", firstDifference(a, b))
	}
}

func capture(t *testing.T, s store.Captures, i int) {
	t.Helper()
	if err := s.Capture(context.Background(), &store.Capture{Item: invented(i)}); err != nil {
		t.Fatal(err)
	}
}

func stories(t *testing.T, s store.Stories) int {
	t.Helper()
	all, _, err := s.Stories(context.Background(), store.StoryFilter{}, store.Page{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

// run lets a child work for a while, kills it, and returns the number of the
// first input that it did not acknowledge.
func run(t *testing.T, path string, from int, life time.Duration) int {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childStore+"="+path, childFrom+"="+strconv.Itoa(from))
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	kill := time.AfterFunc(life, func() { _ = c.Process.Kill() })
	defer kill.Stop()
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if i, err := strconv.Atoi(lines.Text()); err == nil {
			from = i + 1
		}
	}
	_ = c.Wait() // killed
	return from
}

// firstDifference shows where two texts part.
func firstDifference(a, b string) string {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	cut := func(s string) string { return s[max(0, i-200):min(len(s), i+200)] }
	return cut(a) + "\n-- and --\n" + cut(b)
}
