#!/usr/bin/env bash
# Commits what was laid out in awards/ and badges/ and pushes it as the branch "issue-NUMBER", made anew from where the
# repository is. A branch that a person has worked on is left alone.
#
#   bash scripts/push-proposal.sh NUMBER        GITHUB_TOKEN: a token that may write, where the remote asks for one
set -euo pipefail

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

if [ -n "$expected" ] && git log --format=%ce "HEAD..$expected" | grep --quiet --invert-match --fixed-strings --line-regexp "$us"; then
  say worked-on
  exit 0
fi

export GIT_AUTHOR_NAME=Cinquefoil GIT_AUTHOR_EMAIL=$us GIT_COMMITTER_NAME=Cinquefoil GIT_COMMITTER_EMAIL=$us
git add --all -- awards badges
git commit --quiet --message "Asked for in issue $number"

if [ -n "${GITHUB_TOKEN:-}" ]; then
  # By the environment, so that the token is in no file and in no list of processes.
  GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $(printf 'x-access-token:%s' "$GITHUB_TOKEN" | base64 --wrap=0)"
  export GIT_CONFIG_COUNT=1 GIT_CONFIG_VALUE_0
  export GIT_CONFIG_KEY_0="http.${GITHUB_SERVER_URL:-https://github.com}/.extraheader"
fi
git push --quiet --force-with-lease="$branch:$expected" origin "HEAD:$branch"
say yes
