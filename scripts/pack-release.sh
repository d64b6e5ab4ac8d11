#!/usr/bin/env bash
# Packs the version that package.json names, as it is committed: the program without anybody's records, in one archive that
# is the same on every machine, and what CHANGELOG.md says of it. Refuses a repository that is somebody's site, and a
# version that another commit has been released as. Says "version": to GITHUB_OUTPUT, too.
#
#   bash scripts/pack-release.sh FOLDER
set -euo pipefail

folder=$1
if ! grep --quiet --line-regexp 'example: true' badges/site.yml; then
  echo 'This is a site of somebody, and not the program: nothing is released from here.' >&2
  exit 1
fi
version=$(sed --quiet --expression='s/^  "version": "\([0-9]*\.[0-9]*\.[0-9]*\)",$/\1/p' package.json)
if [[ ! $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]]; then
  echo 'package.json names no version such as 1.2.3.' >&2
  exit 1
fi
released=$(git rev-parse --verify --quiet "refs/tags/v$version^{commit}" || true)
if [ -n "$released" ] && [ "$released" != "$(git rev-parse HEAD)" ]; then
  echo "$version is released already: npm version makes the next one." >&2
  exit 1
fi

mkdir "$folder"
node scripts/release.ts notes > "$folder/notes.md"
# What fails in <( ) is not noticed, and without a place git would pack everything.
listed=$(node scripts/release.ts places)
mapfile -t places <<< "$listed"
found=$(git ls-tree --name-only HEAD -- "${places[@]%/}")
mapfile -t present <<< "$found"
git archive --format=tar --prefix="cinquefoil-$version/" HEAD -- "${present[@]}" |
  gzip --no-name --best > "$folder/cinquefoil-$version.tar.gz"
printf 'version=%s\n' "$version" | tee -a "${GITHUB_OUTPUT:-/dev/null}"
