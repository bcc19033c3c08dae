package io.layerwise.waste;

import static io.layerwise.finding.Confidence.REVIEW;
import static io.layerwise.finding.Confidence.SAFE;
import static io.layerwise.finding.WasteClass.CACHE;

import io.layerwise.finding.Change;
import java.util.List;

/** Caches of the package managers of interpreted languages. */
final class LanguageCacheRules {
  private LanguageCacheRules() {}

  static List<WasteRule> rows() {
    return List.of(
        PathRule.row(
                "cache-pip",
                CACHE,
                SAFE,
                "Python package caches",
                "pip, uv, poetry and pipenv keep what they downloaded and the wheels that they"
                    + " built, for another install.")
            .example(
                "RUN pip install -r requirements.txt",
                "RUN pip install --no-cache-dir -r requirements.txt")
            .at(
                CacheWording.of(
                    "",
                    "Or no cache at all: `pip install --no-cache-dir`," + " `UV_NO_CACHE=1`.",
                    "/.cache/pip",
                    "/.cache/uv",
                    "/.cache/pypoetry",
                    "/.cache/pipenv"),
                "~/.cache/{pip,uv,pypoetry,pipenv}/**"),
        PathRule.row(
                "cache-conda",
                CACHE,
                SAFE,
                "conda's package cache",
                "conda unpacks each package once here and links it into environments. What has no"
                    + " link elsewhere is read by nobody; files with one cost nothing here and are"
                    + " not counted.")
            .example("RUN conda install -y numpy", "RUN conda install -y numpy && conda clean -afy")
            .at(
                Wordings.removed("conda clean -afy", "Environments do not need the cache."),
                "**/{conda,miniconda3,mambaforge,miniforge3,anaconda3}/pkgs/**"),
        PathRule.row(
                "cache-npm",
                CACHE,
                SAFE,
                "npm, yarn, pnpm and bun caches",
                "What the package manager downloaded, kept for another install.")
            .example("RUN npm ci", "RUN --mount=type=cache,target=/root/.npm npm ci")
            .at(
                CacheWording.of(
                    "",
                    "",
                    "/.npm",
                    "/.cache/yarn",
                    "/.yarn/berry/cache",
                    "/pnpm/store",
                    "/.bun/install/cache"),
                "~/.npm/**",
                "**/.cache/yarn/**",
                "~/.yarn/berry/cache/**",
                "**/pnpm/store/**",
                "~/.bun/install/cache/**"),
        PathRule.row(
                "cache-node-tools",
                CACHE,
                REVIEW,
                "caches of Node.js tools",
                "Headers that node-gyp compiled against, browsers that test tools downloaded, and"
                    + " what bundlers keep in node_modules/.cache. Look whether the program itself"
                    + " starts such a browser.")
            .example("RUN npm run build", "RUN npm run build && rm -rf node_modules/.cache")
            .at(
                CacheWording.of(
                    "",
                    "",
                    "/.cache/node-gyp",
                    "/.cache/Cypress",
                    "/.cache/ms-playwright",
                    "/node_modules/.cache"),
                "~/.cache/{node-gyp,Cypress,ms-playwright}/**",
                "**/node_modules/.cache/**"),
        PathRule.row(
                "cache-composer",
                CACHE,
                SAFE,
                "Composer's cache",
                "Archives that Composer downloaded, kept for another install.")
            .example(
                "RUN composer install",
                "RUN --mount=type=cache,target=/root/.composer/cache composer install --no-dev")
            .at(
                CacheWording.of(
                    "composer clear-cache",
                    "`composer install --no-dev` leaves out" + " what only tests need.",
                    "/.composer/cache",
                    "/.cache/composer"),
                "~/.composer/cache/**",
                "~/.cache/composer/**"),
        PathRule.row(
                "cache-ruby",
                CACHE,
                SAFE,
                "gem archives and objects of built extensions",
                "RubyGems keeps each .gem that it installed, and the objects of extensions that it"
                    + " compiled.")
            .example(
                "RUN bundle install", "RUN bundle install && rm -rf /usr/local/bundle/cache/*.gem")
            .at(
                Wordings.removedWhereFound(
                    "`BUNDLE_WITHOUT=development:test` leaves out what only tests need."),
                "**/.bundle/cache/**",
                "**/ruby/*/cache/*.gem",
                "/usr/local/bundle/cache/*.gem",
                "**/gems/*/ext/**/*.o"),
        PathRule.row(
                "cache-bytecode",
                CACHE,
                REVIEW,
                "compiled Python",
                "Python writes these from the sources beside them whenever they are missing. The"
                    + " first start is slower without them.")
            .example(
                "RUN pip install flask",
                "ENV PYTHONDONTWRITEBYTECODE=1\nRUN pip install --no-compile flask")
            .at(LanguageCacheRules::bytecode, "**/__pycache__/**", "**/*.py[co]")
            // A distribution compiles what it installs, and its packages list it.
            .outsidePackages());
  }

  private static Change bytecode(Occurrence occurrence) {
    return Edits.option(
            "pip install",
            "--no-compile",
            "find / -name __pycache__ -prune -exec rm -rf {} +",
            "`ENV PYTHONDONTWRITEBYTECODE=1` keeps Python from writing it; the first start gets slower.")
        .of(occurrence);
  }
}
