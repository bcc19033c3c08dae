package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.comparison.ChangeReason;
import io.layerwise.comparison.DirectoryRename;
import io.layerwise.comparison.FileChange;
import io.layerwise.comparison.FileChanges;
import io.layerwise.comparison.FileVersion;
import io.layerwise.layer.Metadata;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.Optional;

/** What changed in the merged file system. */
final class FileChangesJson {
  private FileChangesJson() {}

  static void write(JsonGenerator json, FileChanges files, ReportOptions options)
      throws IOException {
    json.writeArrayFieldStart("files");
    for (FileChange change : files.changes().stream().limit(options.rowsIfCut()).toList()) {
      json.writeStartObject();
      json.writeStringField("path", change.path());
      json.writeStringField("status", change.status().label());
      json.writeArrayFieldStart("reasons");
      for (ChangeReason reason : change.reasons()) {
        json.writeString(reason.label());
      }
      json.writeEndArray();
      writeVersion(json, "old", change.before());
      writeVersion(json, "new", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("ignoredFiles", files.ignored());
    json.writeNumberField("unchosenFiles", files.unchosen());
    json.writeArrayFieldStart("unmatchedPaths");
    for (String pattern : files.unmatched()) {
      json.writeString(pattern);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("renamedDirectories");
    for (DirectoryRename rename : files.renamedDirectories()) {
      json.writeStartObject();
      json.writeStringField("old", rename.before());
      json.writeStringField("new", rename.after());
      json.writeNumberField("files", rename.files());
      json.writeNumberField("bytes", rename.bytes());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeVersion(JsonGenerator json, String field, Optional<FileVersion> version)
      throws IOException {
    if (version.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    FileVersion known = version.get();
    Metadata metadata = known.metadata();
    json.writeObjectFieldStart(field);
    json.writeStringField("path", known.path());
    json.writeStringField("type", known.type().label().replace(' ', '-'));
    json.writeNumberField("bytes", known.bytes());
    json.writeStringField("mode", metadata.octalMode());
    json.writeNumberField("uid", Integer.toUnsignedLong(metadata.uid()));
    json.writeNumberField("gid", Integer.toUnsignedLong(metadata.gid()));
    if (known.mtime().isPresent()) {
      json.writeNumberField("mtime", known.mtime().getAsLong());
    } else {
      json.writeNullField("mtime");
    }
    JsonReport.text(json, "linkTarget", known.linkTarget());
    JsonReport.text(json, "hardLinkTo", known.hardLinkTo());
    json.writeNumberField("layer", known.layer());
    json.writeEndObject();
  }
}
