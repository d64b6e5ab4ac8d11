#!/usr/bin/env bash
# Commits what a program made and laid out, and pushes it as a branch of its own, made anew from where the repository is:
# the issue forms and the list of owners as "issue-forms", copies of other publishers' catalogues as "directory". A branch
# that a person has worked on is left alone, and so is one that holds the same already. Says "pushed" (yes, no or worked-on)
# and "commit" (the last of the branch): to GITHUB_OUTPUT, too.
#
#   bash scripts/push-made.sh issue-forms|directory
set -euo pipefail
# shellcheck source=scripts/push-with-token.sh
source "$(dirname "${BASH_SOURCE[0]}")/push-with-token.sh"

case "$1" in
  issue-forms)
    paths=(.github/CODEOWNERS .github/ISSUE_TEMPLATE)
    message='Issue forms and owners as badges/ has them'
    ;;
  directory)
    paths=(badges/directory)
    message='What other publishers offer'
    ;;
  *)
    exit 2
    ;;
esac
branch=refs/heads/$1
us=cinquefoil@proposal.invalid
expected=$(git rev-parse --verify --quiet "refs/remotes/origin/$1" || true)

say() {
  printf 'pushed=%s\ncommit=%s\n' "$1" "$2" | tee -a "${GITHUB_OUTPUT:-/dev/null}"
}

git add --all --force -- "${paths[@]}"
if [ -n "$expected" ] && ! git merge-base --is-ancestor "$expected" HEAD; then
  others=$(git log --format=%ce "HEAD..$expected" | grep --invert-match --fixed-strings --line-regexp "$us" || true)
  if [ -n "$others" ]; then
    say worked-on "$expected"
    exit 0
  fi
  if git diff --cached --quiet "$expected" -- "${paths[@]}"; then
    say no "$expected"
    exit 0
  fi
fi

export GIT_AUTHOR_NAME=Cinquefoil GIT_AUTHOR_EMAIL=$us GIT_COMMITTER_NAME=Cinquefoil GIT_COMMITTER_EMAIL=$us
git commit --quiet --message "$message"
push --force-with-lease="$branch:$expected" origin "HEAD:$branch"
say yes "$(git rev-parse HEAD)"
