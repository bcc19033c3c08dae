package io.layerwise.cli;

import io.layerwise.cli.OutputTarget.Format;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code FORMAT[=FILE]}. */
final class OutputTargetConverter implements ITypeConverter<OutputTarget> {
  @Override
  public OutputTarget convert(String text) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    String file = equals < 0 ? "-" : text.substring(equals + 1);
    if (file.isEmpty()) {
      throw new TypeConversionException("'" + text + "' names no file after '='");
    }
    for (Format format : Format.values()) {
      if (format.toString().equals(name)) {
        return new OutputTarget(format, file.equals("-") ? Optional.empty() : Optional.of(file));
      }
    }
    throw new TypeConversionException(
        "'" + name + "' is not a format; known are " + Format.list(Format.values()));
  }
}
