/** A workflow for GitHub Actions that presses the posts of a repository and deploys the edition to GitHub Pages. */
export const printGitHubWorkflow =
  (): string => `# Copy this file to .github/workflows/ of a repository that holds Broadsheet, and your posts in POSTS; in the repository's settings,
# choose GitHub Actions as the source of Pages. GitHub Pages sets its own headers and knows no redirects of ours: see docs/publishing.md.
name: Publish
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: write # the ledger is kept on a branch of its own
  pages: write
  id-token: write
concurrency:
  group: publish
  cancel-in-progress: false
env:
  POSTS: content
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      # The ledger remembers every address that was ever published: rather no edition than one that forgot them.
      - name: Fetch the ledger
        run: |
          found=0
          git ls-remote --exit-code --heads origin ledger > /dev/null || found=$?
          if [ $found -eq 0 ]; then
            git fetch -q --depth 1 origin ledger
            mkdir -p edition.ledger
            git archive FETCH_HEAD | tar -x -C edition.ledger
          elif [ $found -ne 2 ]; then # 2: there is none yet
            exit 1
          fi
      - name: Press
        run: npm run -s broadsheet -- build --posts "$POSTS" --out edition || test $? -eq 3
      - name: Keep the ledger
        run: |
          cd edition.ledger
          export GIT_DIR="$PWD/../.git" GIT_WORK_TREE="$PWD" GIT_INDEX_FILE="$(mktemp -u)"
          git add -A -f .
          commit=$(git -c user.name=broadsheet -c user.email=broadsheet@localhost commit-tree -m "Keep the ledger" "$(git write-tree)")
          git push -q -f origin "$commit:refs/heads/ledger"
      - uses: actions/upload-pages-artifact@v4
        with:
          path: edition
      - id: deployment
        uses: actions/deploy-pages@v4
`;
