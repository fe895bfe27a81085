package org.liuchi.demo.staff;

import org.liuchi.shared.AccountId;

/** Somebody invented, with an account. */
public record Person(AccountId id, String login, String name) {}
