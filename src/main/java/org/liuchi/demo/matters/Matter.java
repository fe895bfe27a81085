package org.liuchi.demo.matters;

import org.liuchi.demo.geography.DemoGrid;
import org.liuchi.demo.staff.Body;

/**
 * One thing that somebody is unhappy about.
 *
 * @param handler who is responsible
 * @param title as the desk writes it
 * @param result what the handler will answer
 */
record Matter(DemoGrid place, String category, Body handler, String title, String description, String result) {}
