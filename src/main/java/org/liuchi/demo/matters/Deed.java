package org.liuchi.demo.matters;

import java.time.Instant;
import java.util.Map;
import org.liuchi.demo.staff.Person;
import org.liuchi.workflow.Item;

/** What somebody does with an item, and when. */
record Deed(Item item, Person by, String action, Instant at, Map<String, Object> input) {}
