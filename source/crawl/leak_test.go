package crawl_test

import (
	"testing"

	"go.uber.org/goleak"
)

// TestMain checks that nothing goes on after a crawler has stopped.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }
