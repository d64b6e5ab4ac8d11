#!/usr/bin/env bash
# Brings a folder of ledger segments to the branch "ledger" in two steps, between which it can be proven.
#
#   bash scripts/push-ledger.sh offer FOLDER
#     New segments become one more commit, on the branch "ledger-offered". Where an erasure emptied a segment, the branch
#     starts again without its past. Says "commit" and "expected" (what the ledger was): to GITHUB_OUTPUT, too.
#
#   bash scripts/push-ledger.sh keep COMMIT EXPECTED
#     That very commit becomes the ledger, on condition that nobody has pushed one since it was signed.
set -euo pipefail
# shellcheck source=scripts/push-with-token.sh
source "$(dirname "${BASH_SOURCE[0]}")/push-with-token.sh"

branch=refs/heads/ledger
offered=refs/heads/ledger-offered

say() {
  printf 'commit=%s\nexpected=%s\n' "$1" "$2" | tee -a "${GITHUB_OUTPUT:-/dev/null}"
}

offer() {
  local folder=$1 expected tree erased commit parent=()
  expected=$(git rev-parse --verify --quiet refs/remotes/origin/ledger || true)
  GIT_INDEX_FILE=$(mktemp -u)
  export GIT_INDEX_FILE
  trap 'rm -f "$GIT_INDEX_FILE"' EXIT
  git --work-tree="$folder" add --all --force .
  tree=$(git write-tree)

  if [ -n "$expected" ] && [ "$tree" = "$(git rev-parse "$expected^{tree}")" ]; then
    echo 'The ledger has nothing new.'
    say "$expected" "$expected"
    return
  fi

  # A segment that was changed or taken away was emptied by an erasure.
  erased=${expected:+$(git diff-tree --name-only --diff-filter=MD "$expected" "$tree" -- '*.jsonl' '*.jwe')}
  if [ -n "$expected" ] && [ -z "$erased" ]; then parent=(-p "$expected"); fi

  GIT_COMMITTER_DATE=$(git log -1 --format=%cI HEAD)
  export GIT_COMMITTER_DATE GIT_AUTHOR_DATE=$GIT_COMMITTER_DATE
  export GIT_AUTHOR_NAME=Cinquefoil GIT_AUTHOR_EMAIL=cinquefoil@ledger.invalid
  export GIT_COMMITTER_NAME=Cinquefoil GIT_COMMITTER_EMAIL=cinquefoil@ledger.invalid
  commit=$(git commit-tree "$tree" "${parent[@]}" -m 'ledger: publish')
  # Whatever an earlier run left there was never kept.
  push origin "+$commit:$offered"
  say "$commit" "$expected"
}

keep() {
  local commit=$1 expected=$2
  if [[ ! $commit =~ ^[0-9a-f]{40,64}$ || ! $expected =~ ^([0-9a-f]{40,64})?$ ]]; then
    echo 'These are not the names of commits.' >&2
    exit 2
  fi
  if [ "$commit" != "$expected" ]; then
    push --force-with-lease="$branch:$expected" origin "$commit:$branch"
    echo 'The ledger was pushed.'
  fi
  if git rev-parse --verify --quiet "refs/remotes/origin/${offered#refs/heads/}" > /dev/null; then
    push origin ":$offered" || true
  fi
}

case ${1:-} in
  offer) offer "$2" ;;
  keep) keep "$2" "$3" ;;
  *)
    sed -n '2,/^set /{/^#/p}' "$0"
    exit 2
    ;;
esac
