# Sourced by .ci/run: sets TEST_DATABASE_URL to a PostgreSQL that tests may use.
# The one that it names already, else one that runs here, else one that is started here.

postgres_answers() {
  node -e '
    const { Client } = require("pg");
    const client = new Client({ connectionString: process.argv[1], connectionTimeoutMillis: 2000 });
    client.connect().then(() => client.query("SELECT 1")).then(() => client.end())
      .then(() => process.exit(0), () => process.exit(1));' "$1"
}

postgres_programs() {
  { find /usr/lib/postgresql /usr/local/pgsql -name initdb 2>/dev/null || true; } |
    sort -V | tail -n 1 | xargs -r dirname
}

start_postgres() {
  local programs folder
  local -a owner=()
  programs="$(postgres_programs)"
  if [ -z "$programs" ]; then
    apt-get update -qq && apt-get install -y -qq postgresql >/dev/null
    programs="$(postgres_programs)"
  fi
  folder="$(mktemp -d)"
  if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to run as root.
    chown postgres "$folder"
    owner=(runuser -u postgres --)
  fi
  "${owner[@]}" "$programs/initdb" -D "$folder/data" -U postgres -A trust >/dev/null
  "${owner[@]}" "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
    -o "-p 54329 -k $folder -c listen_addresses=127.0.0.1" start >/dev/null
  # shellcheck disable=SC2064 # The values of now: they are local to this function.
  trap "${owner[*]} '$programs/pg_ctl' -D '$folder/data' -m immediate stop >/dev/null; rm -rf '$folder'" EXIT
  TEST_DATABASE_URL="postgres://postgres@127.0.0.1:54329/postgres"
}

if [ -z "${TEST_DATABASE_URL:-}" ]; then
  for candidate in "postgres://postgres@127.0.0.1:5432/test" "postgres://postgres@127.0.0.1:5432/postgres"; do
    if postgres_answers "$candidate"; then
      TEST_DATABASE_URL="$candidate"
      break
    fi
  done
fi
[ -n "${TEST_DATABASE_URL:-}" ] || start_postgres
export TEST_DATABASE_URL
echo "PostgreSQL for tests: $TEST_DATABASE_URL" | sed 's#://[^@/]*@#://…@#'
