package io.layerwise.history;

import io.layerwise.oci.History;
import java.util.Optional;

/** Builders that read no Dockerfile: each line describes a whole layer. */
enum ToolDialect implements Dialect {
  /** Jib's core, {@code BuildImageStep}: the comment names the layer. */
  JIB(Builder.JIB) {
    @Override
    boolean wrote(History line) {
      return line.createdBy().startsWith("jib-") || line.author().equals("Jib");
    }

    @Override
    String describe(History line) {
      return "Jib: " + (line.comment().isEmpty() ? line.createdBy() : line.comment());
    }
  },

  /** ko, pkg/build/gobuild.go. */
  KO(Builder.KO) {
    @Override
    boolean wrote(History line) {
      return line.createdBy().startsWith("ko build ko://")
          || line.createdBy().startsWith("ko publish ko://")
          || line.author().equals("ko");
    }

    @Override
    String describe(History line) {
      return "ko: " + (line.comment().isEmpty() ? line.createdBy() : line.comment());
    }
  },

  /** apko, pkg/build/oci. */
  APKO(Builder.APKO) {
    @Override
    boolean wrote(History line) {
      return line.createdBy().equals("apko")
          || line.createdBy().startsWith("apko ")
          || line.author().endsWith("chainguard-dev/apko");
    }

    @Override
    String describe(History line) {
      return line.comment().isEmpty() ? line.createdBy() : line.comment();
    }
  },

  /** nixpkgs, pkgs/build-support/docker/stream_layered_image.py. */
  NIX(Builder.NIX) {
    @Override
    boolean wrote(History line) {
      return line.createdBy().isEmpty() && line.comment().startsWith("store paths:");
    }

    @Override
    String describe(History line) {
      return line.comment();
    }
  },

  /** Cloud Native Buildpacks' lifecycle, layers/factory.go. */
  BUILDPACKS(Builder.BUILDPACKS) {
    @Override
    boolean wrote(History line) {
      String createdBy = line.createdBy();
      return createdBy.startsWith("Layer: '")
          || createdBy.startsWith("Buildpacks ")
          || createdBy.startsWith("Application Layer")
          || createdBy.startsWith("Application Slice")
          || createdBy.startsWith("Software Bill-of-Materials");
    }
  },

  /** rules_docker, which records the command that a developer would type. */
  BAZEL(Builder.BAZEL) {
    @Override
    boolean wrote(History line) {
      return line.createdBy().startsWith("bazel build");
    }
  },

  /** debuerreotype, examples/oci-image.sh: Debian's own images. */
  DEBUERREOTYPE(Builder.DEBUERREOTYPE) {
    @Override
    boolean wrote(History line) {
      return line.createdBy().startsWith("# debian.sh ")
          || line.comment().startsWith("debuerreotype ");
    }
  },

  /** {@code docker import}: a root file system from elsewhere. */
  IMPORT(Builder.IMPORT) {
    @Override
    boolean wrote(History line) {
      return line.createdBy().isEmpty() && line.comment().startsWith("Imported from ");
    }

    @Override
    String describe(History line) {
      return line.comment();
    }
  };

  private final Builder builder;

  ToolDialect(Builder builder) {
    this.builder = builder;
  }

  abstract boolean wrote(History line);

  String describe(History line) {
    return line.createdBy();
  }

  @Override
  public Optional<Reading> read(History line, Shells shells) {
    return wrote(line) ? Optional.of(Reading.other(describe(line), builder)) : Optional.empty();
  }
}
