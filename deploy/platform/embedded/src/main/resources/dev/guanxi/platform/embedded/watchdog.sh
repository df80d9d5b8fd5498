# Runs one process and ends it when standard input closes: on purpose, or because whoever started us is gone,
# however it went (kill -9 included). Prints the pid of the process on its first line of output.
#
#   watchdog LOG POLITE_SIGNAL GRACE_SECONDS FORCED_SIGNAL COMMAND...
#
# Kept to what bash 3.2 (macOS) knows.
log=$1 polite=$2 grace=$3 forced=$4
shift 4
exec 3<&0 2>>"$log"
# Job control gives each background job a process group of its own: Ctrl-C in the terminal, or a kill of the
# starter's whole group, reaches neither the process nor the watcher, so that an orderly stop stays possible.
set -m
trap : INT TERM HUP
"$@" </dev/null >>"$log" 3<&- &
child=$!
trap '' INT TERM HUP
{
  while read -r -u 3 _; do :; done
  kill -s "$polite" "$child"
  end=$((SECONDS + grace))
  while kill -0 "$child" && [ "$SECONDS" -lt "$end" ]; do
    sleep 0.1
  done
  kill -s "$forced" "$child"
} >/dev/null 2>&1 </dev/null &
watcher=$!
set +m
echo "$child"
exec >/dev/null
wait "$child"
code=$?
# The log belongs to the process: no word of ours about a watcher that was killed.
exec 2>/dev/null
kill -s KILL -- "-$watcher"
wait "$watcher"
exit "$code"
