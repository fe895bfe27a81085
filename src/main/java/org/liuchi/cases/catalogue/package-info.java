/**
 * Whose a matter is, by published lists: the dispatch catalogue (派单目录), the duty lists of the towns (职责清单: 基本履职,
 * 配合履职, 上级收回), the enforcement list, and what villages have been admitted to do (准入清单). What a department must do
 * can't be handed down (国办函〔2025〕66号). Appraises nobody.
 */
@NamedInterface("catalogue")
@NullMarked
package org.liuchi.cases.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
