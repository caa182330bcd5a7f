/*
 * Who is logged in: the sessions of a web server.
 *
 *     struct cache *cache = cache_open(100);
 *     cache_login(cache, 17, "lena");
 *     struct session *session = session_find(cache, 17);
 *     session->requests++;
 *     session_evict(cache, 17);          (she logs out)
 *     cache_close(cache);
 *
 * A browser asks many times in a row, so the cache remembers the session that
 * was found last and looks there first.
 */
#ifndef SESSIONS_H
#define SESSIONS_H

#include <stdbool.h>
#include <stddef.h>

enum { SESSION_USER = 16 };

struct session {
    char user[SESSION_USER];    /* cut to 15 letters where it is longer */
    int id;
    unsigned requests;          /* the server counts them here */
};

struct cache;

/*
 * Makes a cache with room for 1 to 1,000 sessions, none of them there yet. The
 * caller gives it back with cache_close. NULL: memory ran out, nothing is left.
 */
struct cache *cache_open(size_t room);

/*
 * Starts a session with 0 requests. Whoever was logged in with this id is
 * logged out before, and what was known of that session is gone.
 * False: the cache is full, or memory ran out; then nothing has changed, except
 * that an earlier session of this id has ended.
 */
bool cache_login(struct cache *cache, int id, const char *user);

/*
 * The session of an id. It stays the cache's, and valid until it ends: the
 * same session is found at the same address, so that what is changed in it is
 * there when it is found again. NULL: nobody is logged in with this id.
 */
struct session *session_find(struct cache *cache, int id);

/*
 * The session that was started last. It stays the cache's. NULL: there was
 * none, or it has ended.
 */
const struct session *cache_newest(const struct cache *cache);

/* How many sessions there are. */
size_t cache_sessions(const struct cache *cache);

/*
 * Ends the session of an id, and gives back its memory. Nobody finds it any
 * more, in no way; a new one may take its place. Without such a session nothing
 * happens.
 */
void session_evict(struct cache *cache, int id);

/* Gives the cache and all its sessions back. NULL is allowed. */
void cache_close(struct cache *cache);

#endif
