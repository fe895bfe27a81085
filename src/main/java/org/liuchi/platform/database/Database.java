package org.liuchi.platform.database;

/** Where the database is and its two logins: the owner migrates, the application works. */
record Database(String url, Login owner, Login application) {
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    boolean oneLogin() {
        return owner.user().equals(application.user());
    }
}
