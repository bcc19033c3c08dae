package main

import (
	"testing"
	"time"
)

func TestNow(t *testing.T) {
	if got := now(time.Unix(0, 0)); got != "1970-01-01T00:00:00Z" {
		t.Fatal(got)
	}
}
