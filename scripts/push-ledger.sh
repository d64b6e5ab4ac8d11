#!/usr/bin/env bash
# Pushes a folder of ledger segments as the branch "ledger", on condition that nobody has pushed since it was fetched.
# New segments become one more commit. Where an erasure emptied a segment, the branch starts again without its past.
#
#   bash scripts/push-ledger.sh FOLDER        GITHUB_TOKEN: a token that may write, where the remote asks for one
set -euo pipefail

folder=$1
branch=refs/heads/ledger
expected=$(git rev-parse --verify --quiet refs/remotes/origin/ledger || true)

GIT_INDEX_FILE=$(mktemp -u)
export GIT_INDEX_FILE
trap 'rm -f "$GIT_INDEX_FILE"' EXIT
git --work-tree="$folder" add --all --force .
tree=$(git write-tree)

if [ -n "$expected" ] && [ "$tree" = "$(git rev-parse "$expected^{tree}")" ]; then
  echo 'The ledger has nothing new.'
  exit 0
fi

parent=()
# A segment that was changed or taken away was emptied by an erasure.
erased=${expected:+$(git diff-tree --name-only --diff-filter=MD "$expected" "$tree" -- '*.jsonl' '*.jwe')}
if [ -n "$expected" ] && [ -z "$erased" ]; then parent=(-p "$expected"); fi

GIT_COMMITTER_DATE=$(git log -1 --format=%cI HEAD)
export GIT_COMMITTER_DATE GIT_AUTHOR_DATE=$GIT_COMMITTER_DATE
export GIT_AUTHOR_NAME=Cinquefoil GIT_AUTHOR_EMAIL=cinquefoil@ledger.invalid
export GIT_COMMITTER_NAME=Cinquefoil GIT_COMMITTER_EMAIL=cinquefoil@ledger.invalid
commit=$(git commit-tree "$tree" "${parent[@]}" -m 'ledger: publish')

if [ -n "${GITHUB_TOKEN:-}" ]; then
  # By the environment, so that the token is in no file and in no list of processes.
  GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $(printf 'x-access-token:%s' "$GITHUB_TOKEN" | base64 --wrap=0)"
  export GIT_CONFIG_COUNT=1 GIT_CONFIG_VALUE_0
  export GIT_CONFIG_KEY_0="http.${GITHUB_SERVER_URL:-https://github.com}/.extraheader"
fi
git push --quiet --force-with-lease="$branch:$expected" origin "$commit:$branch"
echo 'The ledger was pushed.'
