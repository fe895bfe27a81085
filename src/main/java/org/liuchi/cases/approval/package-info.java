/**
 * What nobody may decide alone about a case: more time, the ledger, leaving it out of the rates. Each request is an item
 * of the desk with a clock of its own; granting it carries it out on the case.
 */
@NullMarked
package org.liuchi.cases.approval;

import org.jspecify.annotations.NullMarked;
