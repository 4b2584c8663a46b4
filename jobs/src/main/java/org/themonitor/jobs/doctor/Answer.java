package org.themonitor.jobs.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What was found of one thing.
 *
 * @param topic the thing in a word
 * @param found how it stands
 * @param todo what to do about it; null where nothing is to be done
 */
public record Answer(String topic, String found, @Nullable String todo) {

    static Answer fine(String topic, String found) {
        return new Answer(topic, found, null);
    }

    static Answer todo(String topic, String found, String todo) {
        return new Answer(topic, found, todo);
    }

    public boolean isFine() {
        return todo == null;
    }
}
