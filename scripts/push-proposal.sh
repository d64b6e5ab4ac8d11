#!/usr/bin/env bash
# Commits what was laid out in awards/ and badges/ and pushes it as the branch "issue-NUMBER", made anew from where the
# repository is. A branch that a person has worked on is left alone, and so is one that holds what the issue said later.
#
#   bash scripts/push-proposal.sh NUMBER MOMENT
#     MOMENT: when the issue read like this, as GitHub writes it: 2026-05-04T10:00:00Z
set -euo pipefail
# shellcheck source=scripts/push-with-token.sh
source "$(dirname "${BASH_SOURCE[0]}")/push-with-token.sh"

number=$1 moment=$2
if [[ ! $number =~ ^[1-9][0-9]{0,9}$ ]]; then
  echo 'That is not the number of an issue.' >&2
  exit 2
fi
if [[ ! $moment =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$ ]]; then
  echo 'That is not the moment of an issue.' >&2
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

# Our commits bear the moment of the words that they hold. A run may come late: it must not put old words over new ones.
if [ -n "$expected" ] && ! git merge-base --is-ancestor "$expected" HEAD; then
  last=$(TZ=UTC git log -1 --date=format-local:%Y-%m-%dT%H:%M:%SZ --format=%cd "$expected")
  if [[ $last > $moment ]]; then
    say overtaken
    exit 0
  fi
fi

export GIT_AUTHOR_DATE=$moment GIT_COMMITTER_DATE=$moment
export GIT_AUTHOR_NAME=Cinquefoil GIT_AUTHOR_EMAIL=$us GIT_COMMITTER_NAME=Cinquefoil GIT_COMMITTER_EMAIL=$us
git add --all -- awards badges
git commit --quiet --message "Asked for in issue $number"

push --force-with-lease="$branch:$expected" origin "HEAD:$branch"
say yes
