/**
 * How the history is proved: the Merkle tree over the log, signed checkpoints and their keys, the export and its verification. No
 * framework and no database, so that the service, the commands and an auditor's machine run the same code.
 */
@org.jspecify.annotations.NullMarked
package vn.bangvang.shared.history;
