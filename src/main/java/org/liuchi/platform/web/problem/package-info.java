/** Turns whatever went wrong, wherever it did, into one shape of answer: problem+json (RFC 9457). */
@NamedInterface("web")
@NullMarked
package org.liuchi.platform.web.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
