#!/usr/bin/env bash
# Commits what was laid out in awards/ and badges/ and pushes it as the branch "issue-NUMBER", made anew from where the
# repository is. A branch that a person has worked on is left alone.
#
#   bash scripts/push-proposal.sh NUMBER
set -euo pipefail
# shellcheck source=scripts/push-with-token.sh
source "$(dirname "${BASH_SOURCE[0]}")/push-with-token.sh"

number=$1
if [[ ! $number =~ ^[1-9][0-9]{0,9}$ ]]; then
  echo 'That is not the number of an issue.' >&2
  exit 2
fi
branch=refs/heads/issue-$number
us=cinquefoil@proposal.invalid
expected=$(git rev-parse --verify --quiet "refs/remotes/origin/issue-$number" || true)

say() {
  echo "pushed: $1"
  if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "pushed=$1" >> "$GITHUB_OUTPUT"; fi
}

others=
if [ -n "$expected" ]; then
  others=$(git log --format=%ce "HEAD..$expected" | grep --invert-match --fixed-strings --line-regexp "$us" || true)
fi
if [ -n "$others" ]; then
  say worked-on
  exit 0
fi

export GIT_AUTHOR_NAME=Cinquefoil GIT_AUTHOR_EMAIL=$us GIT_COMMITTER_NAME=Cinquefoil GIT_COMMITTER_EMAIL=$us
git add --all -- awards badges
git commit --quiet --message "Asked for in issue $number"

push --force-with-lease="$branch:$expected" origin "HEAD:$branch"
say yes
