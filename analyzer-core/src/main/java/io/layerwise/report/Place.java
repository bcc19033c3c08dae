package io.layerwise.report;

/**
 * Where bytes are many: a file, or a directory with all that counts at and below it.
 *
 * @param node the path
 * @param bytes there, from 1
 * @param files how many files these are
 * @param directory whether these are what is below a directory rather than one file
 * @param rest whether something below has a place of its own and is not counted here
 */
public record Place(int node, long bytes, int files, boolean directory, boolean rest) {}
