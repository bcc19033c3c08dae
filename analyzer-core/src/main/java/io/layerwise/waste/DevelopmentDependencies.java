package io.layerwise.waste;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import io.layerwise.finding.ChangeScope;
import io.layerwise.finding.Confidence;
import io.layerwise.finding.WasteClass;
import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.InstallReason;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.Inventory;
import io.layerwise.waste.PathMatches.MatchedFile;
import java.util.BitSet;
import java.util.List;

/** Packages that a lockfile marks for development, and without a mark the tools known as such. */
final class DevelopmentDependencies implements WasteRule {
  private static final CatalogueEntry ENTRY =
      PathRule.row(
              "dev-node",
              WasteClass.DEVELOPMENT_DEPENDENCY,
              Confidence.REVIEW,
              "Node.js development dependencies",
              "npm install brings everything that package.json lists, compilers, linters and test"
                  + " runners too. A program that is built needs only `dependencies`.")
          .example(
              "COPY . .\nRUN npm install && npm run build",
              "FROM node AS deps\nCOPY package*.json ./\nRUN npm ci --omit=dev\n"
                  + "FROM node\nCOPY --from=deps /node_modules ./node_modules")
          .entry();

  private static final String TOOLS =
      "{typescript,webpack,webpack-cli,webpack-dev-server,rollup,esbuild,vite,parcel,jest,mocha,"
          + "chai,sinon,ava,vitest,karma,jasmine,cypress,playwright,nyc,eslint,prettier,tslint,"
          + "stylelint,husky,lint-staged,nodemon,ts-node,ts-jest,@types,@babel,@jest,@eslint,"
          + "@typescript-eslint,@vitest,@esbuild,@rollup,@playwright,@storybook}";

  @Override
  public CatalogueEntry entry() {
    return ENTRY;
  }

  @Override
  public List<String> patterns() {
    return List.of("**/node_modules/" + TOOLS + "/**");
  }

  @Override
  public void claim(WasteImage image, Claims claims) {
    BitSet known = new BitSet();
    for (MatchedFile file : image.matches(this).files()) {
      known.set(file.node());
    }
    if (image.needs().runsDevelopmentPackages()) {
      return;
    }
    MergedFilesystem filesystem = image.filesystem();
    image
        .files()
        .forEach(
            (inode, node) -> {
              boolean oneName = filesystem.links(inode.layer(), inode.number()) == 1;
              if (oneName && isForDevelopment(image.needs().inventory(), node, known)) {
                claims.claim(this, inode, node);
              }
            });
  }

  /** A lockfile or a manifest decides; where nothing tells of the package, its name does. */
  private static boolean isForDevelopment(Inventory inventory, int node, BitSet known) {
    int owner = inventory.owner(node);
    if (owner == Inventory.NO_PACKAGE) {
      return known.get(node);
    }
    InstalledPackage found = inventory.packages().get(owner);
    if (found.ecosystem() != Ecosystem.NPM) {
      return false;
    }
    return found.reason() == InstallReason.UNKNOWN
        ? found.development() || known.get(node)
        : found.development();
  }

  @Override
  public Change change(Occurrence occurrence) {
    return Change.of(
        ChangeScope.BUILD_STAGE,
        "Install with `npm ci --omit=dev` in a dependency stage and COPY its node_modules;"
            + " let "
            + Wordings.quoted(occurrence)
            + " build in a stage of its own. It brings "
            + Wordings.places(occurrence)
            + ".");
  }
}
