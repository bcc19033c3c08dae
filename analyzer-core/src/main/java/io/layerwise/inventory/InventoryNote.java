package io.layerwise.inventory;

/**
 * Something about a database that the inventory could not tell.
 *
 * @param path the database, absolute
 * @param text what is missing and why, in a sentence
 */
public record InventoryNote(Ecosystem ecosystem, String path, String text) {}
