package org.liuchi.registers.definition;

/** How registers of one pack are called in a county. */
record Names(String pack) {
    /** {@code agreement} of the pack {@code tianchang} is {@code tianchang-agreement}; a full name stays. */
    String inCounty(String name) {
        return name.contains("-") ? name : pack + "-" + name;
    }
}
