#!/usr/bin/env bash
# Commits the issue forms and the list of owners that were laid out, and pushes them as the branch "issue-forms", made
# anew from where the repository is. A branch that a person has worked on is left alone, and so is one that holds the
# same already. Says "pushed" (yes, no or worked-on) and "commit" (the last of the branch): to GITHUB_OUTPUT, too.
#
#   bash scripts/push-forms.sh
set -euo pipefail
# shellcheck source=scripts/push-with-token.sh
source "$(dirname "${BASH_SOURCE[0]}")/push-with-token.sh"

branch=refs/heads/issue-forms
us=cinquefoil@proposal.invalid
paths=(.github/CODEOWNERS .github/ISSUE_TEMPLATE)
expected=$(git rev-parse --verify --quiet refs/remotes/origin/issue-forms || true)

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
git commit --quiet --message 'Issue forms and owners as badges/ has them'
push --force-with-lease="$branch:$expected" origin "HEAD:$branch"
say yes "$(git rev-parse HEAD)"
