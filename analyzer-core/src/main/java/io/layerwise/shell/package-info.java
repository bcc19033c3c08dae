/**
 * The text of a shell script, as far as it can be read without running it.
 *
 * <p>Owns: which characters of a script a shell reads as commands, and which are comments, quoted
 * or the lines of a here-document (POSIX, "Shell Command Language", 2.2 to 2.3 and 2.7.4). Must not
 * know: programs, instructions, or images.
 *
 * <p>Reading takes time linear in the script's length and fails for no text.
 */
@NullMarked
package io.layerwise.shell;

import org.jspecify.annotations.NullMarked;
