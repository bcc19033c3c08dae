package io.layerwise.waste;

import static io.layerwise.finding.Confidence.REVIEW;
import static io.layerwise.finding.Confidence.RISKY;
import static io.layerwise.finding.WasteClass.DOCUMENTATION;

import io.layerwise.finding.Edit;
import java.util.List;

/** What people read, and languages that nobody chose. */
final class DocumentationRules {
  private DocumentationRules() {}

  static List<WasteRule> rows() {
    return List.of(
        PathRule.row(
                "docs-licences",
                DOCUMENTATION,
                RISKY,
                "licences",
                "Who hands an image on usually has to hand the licences on with it.")
            .example(
                "RUN rm -rf /usr/share/doc",
                "RUN find /usr/share/doc -type f ! -name copyright -delete")
            .at(
                Wordings.removedWhereFound("Keep them if you hand the image on."),
                "/usr/share/doc/**/{copyright,LICENSE,COPYING}*",
                "/usr/share/{licenses,common-licenses}/**"),
        PathRule.row(
                "docs-doc",
                DOCUMENTATION,
                REVIEW,
                "documentation",
                "Change logs, examples and manuals of packages.")
            .example(
                "RUN apt-get install -y git",
                "RUN printf 'path-exclude=/usr/share/doc/*\\n"
                    + "path-include=/usr/share/doc/*/copyright\\n' \\\n"
                    + "    >/etc/dpkg/dpkg.cfg.d/docs && apt-get install -y git")
            .at(
                excluded("/usr/share/{doc,info}"),
                "/usr/{,local/}share/{doc,info,help,gtk-doc}/**"),
        PathRule.row(
                "docs-man",
                DOCUMENTATION,
                REVIEW,
                "manual pages",
                "Nobody calls man in a container.")
            .example("RUN dnf install -y git", "RUN dnf install -y --nodocs git")
            .at(excluded("/usr/share/man"), "/usr/{,local/}share/man/**", "/usr/man/**"),
        PathRule.row(
                "docs-locale",
                DOCUMENTATION,
                RISKY,
                "locales and translations",
                "Messages and sort orders of languages that the program may never be asked for.")
            .example(
                "RUN apt-get install -y git",
                "RUN echo 'path-exclude=/usr/share/locale/*' >/etc/dpkg/dpkg.cfg.d/locale \\\n"
                    + "    && apt-get install -y git")
            .at(
                excluded("/usr/share/locale"),
                "/usr/{,local/}share/{locale,i18n}/**",
                "/usr/lib/locale/locale-archive"),
        PathRule.row(
                "docs-python-metadata",
                DOCUMENTATION,
                RISKY,
                "records of Python packages",
                "A dist-info or egg-info directory says which version is installed, what it needs,"
                    + " and under which licence. pip reads it, and so does every program that asks"
                    + " importlib.metadata for a version or a plug-in.")
            .example(
                "RUN pip install flask",
                "RUN pip install flask \\\n"
                    + "    && find / -path '*/site-packages/*.dist-info/*' -name RECORD -delete")
            .at(
                Wordings.removedWhereFound("Keep them where pip or importlib.metadata is used."),
                "**/{site-packages,dist-packages}/*.{dist-info,egg-info}/**",
                "**/{site-packages,dist-packages}/*.egg-info"));
  }

  private static Wording excluded(String path) {
    return occurrence -> {
      String script = Edits.script(occurrence);
      if (ShellText.runs(script, "dnf") || ShellText.runs(script, "microdnf")) {
        return Edits.option("install", "--nodocs", "true", "rpm then leaves documentation out.")
            .of(occurrence);
      }
      if (ShellText.runs(script, "apt-get") || ShellText.runs(script, "apt")) {
        String exclude = exclusion(path);
        return Wordings.edited(
            occurrence,
            "Tell dpkg before " + Wordings.quoted(occurrence) + ": `" + exclude + "`.",
            List.of(new Edit.Before(exclude)));
      }
      return Wordings.removedWhereFound("Nothing reads it while the program runs.").of(occurrence);
    };
  }

  private static String exclusion(String path) {
    StringBuilder lines = new StringBuilder();
    for (String one : Braces.expand(path)) {
      lines.append("path-exclude=").append(one).append("/*\\n");
    }
    if (path.contains("doc")) {
      lines.append("path-include=/usr/share/doc/*/copyright\\n");
    }
    String name = path.contains("doc") ? "docs" : path.substring(path.lastIndexOf('/') + 1);
    return "printf '" + lines + "' >/etc/dpkg/dpkg.cfg.d/" + name;
  }
}
