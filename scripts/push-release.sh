#!/usr/bin/env bash
# Tags the commit that is checked out, and pushes the tag. Where RELEASE_KEY holds an SSH key the tag is signed with it. A
# tag that is there already is left alone: run again after a failure it does the same, and another commit is refused.
#
#   bash scripts/push-release.sh VERSION NOTES
set -euo pipefail
# shellcheck source=scripts/push-with-token.sh
source "$(dirname "${BASH_SOURCE[0]}")/push-with-token.sh"

version=$1 notes=$2
if [[ ! $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]]; then
  echo 'This is not a version.' >&2
  exit 2
fi
tag=v$version
released=$(git rev-parse --verify --quiet "refs/tags/$tag^{commit}" || true)
if [ -n "$released" ]; then
  if [ "$released" != "$(git rev-parse HEAD)" ]; then
    echo "$tag is another commit." >&2
    exit 1
  fi
  echo "$tag is there."
  exit 0
fi

how=(--annotate)
settings=()
if [ -n "${RELEASE_KEY:-}" ]; then
  key=$(mktemp)
  trap 'rm -f "$key"' EXIT
  printf '%s\n' "$RELEASE_KEY" > "$key"
  how=(--sign)
  settings=(-c gpg.format=ssh -c "user.signingkey=$key")
fi
unset RELEASE_KEY
export GIT_COMMITTER_NAME=Cinquefoil GIT_COMMITTER_EMAIL=cinquefoil@release.invalid
git "${settings[@]}" tag "${how[@]}" --cleanup=verbatim --file="$notes" "$tag"
push origin "refs/tags/$tag"
