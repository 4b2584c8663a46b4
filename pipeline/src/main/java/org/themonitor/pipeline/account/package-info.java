/**
 * Where every row and every cell of a sheet went, so that nothing is lost unseen; hidden and merged ones too.
 */
@NullMarked
package org.themonitor.pipeline.account;

import org.jspecify.annotations.NullMarked;
