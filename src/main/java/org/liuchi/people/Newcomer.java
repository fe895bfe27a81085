package org.liuchi.people;

/**
 * Somebody with a new account.
 *
 * @param password to be changed at the first sign-in; kept nowhere but here
 */
public record Newcomer(String organization, String name, String login, String password) {
    /** Neither in logs nor in messages, whoever writes them. */
    @Override
    public String toString() {
        return "Newcomer[]";
    }
}
