// clock tells the time over HTTP; `clock -health` asks a running one whether it does.
package main

import (
	"fmt"
	"net/http"
	"os"
	"time"
)

const address = "127.0.0.1:18304"

func main() {
	if len(os.Args) > 1 && os.Args[1] == "-health" {
		response, err := http.Get("http://" + address + "/health")
		if err != nil || response.StatusCode != http.StatusOK {
			os.Exit(1)
		}
		return
	}
	http.HandleFunc("/health", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "ok") })
	http.HandleFunc("/now", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, now(time.Now())) })
	if err := http.ListenAndServe(":18304", nil); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func now(at time.Time) string { return at.UTC().Format(time.RFC3339) }
