package org.liuchi.packs;

/** @param place file and line where it is written, for messages */
record Written<T>(T what, String place) {}
