#include "bitmap.h"
#include "exercise_test.h"

#include <stdlib.h>

static const uint8_t red[MOST_BYTES] = {200, 30, 40, 255};

START_TEST(a_header_is_read)
{
    struct header header;
    ck_assert(header_read("BM 640 480 3", &header));
    ck_assert_uint_eq(header.width, 640);
    ck_assert_uint_eq(header.height, 480);
    ck_assert_uint_eq(header.bytes, 3);
    ck_assert(header_read("BM 18446744073709551615 1 4", &header));
    ck_assert_uint_eq(header.width, SIZE_MAX);
}
END_TEST

START_TEST(other_lines_are_no_headers)
{
    static const char *const lines[] = {
        "", "BM", "BM 640 480", "PM 640 480 3", "BM 0 480 3", "BM 640 480 0",
        "BM 640 480 5", "BM -1 480 3", "BM 640 480 3 9", "BM 640  480 3",
        "BM 18446744073709551616 1 1",
    };
    struct header header;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        ck_assert(!header_read(lines[i], &header));
        ck_assert_ptr_null(bitmap_open(lines[i], &header));
    }
}
END_TEST

START_TEST(a_picture_begins_with_zeros)
{
    static const size_t sizes[][3] = {
        {1, 1, 1}, {7, 3, 4}, {1, 70000, 1}, {70000, 1, 2}, {33, 65, 8},
    };
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        size_t bytes = sizes[i][0] * sizes[i][1] * sizes[i][2];
        uint8_t *pixels = bitmap_new(sizes[i][0], sizes[i][1], sizes[i][2]);
        if (refusal_happened()) {
            ck_assert_ptr_null(pixels);
            return;
        }
        ck_assert_ptr_nonnull(pixels);
        size_t zeros = 0;
        for (size_t at = 0; at < bytes; at++)
            zeros += pixels[at] == 0;
        ck_assert_uint_eq(zeros, bytes);
        free(pixels);
    }
}
END_TEST

START_TEST(a_picture_takes_the_bytes_of_its_pixels)
{
    uint8_t *pixels = bitmap_new(31, 17, 3);
    ledger_at_most(1, 31 * 17 * 3);
    free(pixels);
}
END_TEST

START_TEST(a_picture_without_pixels_is_refused)
{
    ck_assert_ptr_null(bitmap_new(0, 4, 3));
    ck_assert_ptr_null(bitmap_new(4, 0, 3));
    ck_assert_ptr_null(bitmap_new(4, 3, 0));
    ck_assert_ptr_null(bitmap_new(0, SIZE_MAX, SIZE_MAX));
}
END_TEST

START_TEST(more_pixels_than_a_size_can_count_are_refused)
{
    ck_assert_ptr_null(bitmap_new(3, SIZE_MAX / 3 + 1, 1));
    ck_assert_ptr_null(bitmap_new(SIZE_MAX / 7 + 2, 7, 1));
    ck_assert_ptr_null(bitmap_new(SIZE_MAX / 2 + 1, 2, 1));
    ck_assert_ptr_null(bitmap_new(SIZE_MAX, SIZE_MAX, SIZE_MAX));
}
END_TEST

START_TEST(more_bytes_than_a_size_can_count_are_refused)
{
    size_t half = (size_t)1 << 31;
    ck_assert_ptr_null(bitmap_new(half, half, 4));
    ck_assert_ptr_null(bitmap_new(4, SIZE_MAX / 16 + 2, 4));
    ck_assert_ptr_null(bitmap_new(1, SIZE_MAX / 3 + 2, 3));
    ck_assert_ptr_null(bitmap_new(5, 7, SIZE_MAX / 35 + 2));
}
END_TEST

START_TEST(a_made_up_header_is_refused)
{
    struct header header;
    ck_assert_ptr_null(bitmap_open("BM 3 6148914691236517206 1", &header));
}
END_TEST

START_TEST(an_open_picture_has_its_white_strip)
{
    struct header header;
    uint8_t *pixels = bitmap_open("BM 6 4 3", &header);
    if (refusal_happened()) {
        ck_assert_ptr_null(pixels);
        return;
    }
    for (size_t at = 0; at < 6 * 3; at++)
        ck_assert_uint_eq(pixels[at], 255);
    ck_assert_uint_eq(bitmap_empty_rows(pixels, &header), 3);
    free(pixels);
}
END_TEST

START_TEST(two_pictures_are_open_at_once)
{
    struct header wide, high;
    uint8_t *one = bitmap_open("BM 9 3 2", &wide);
    uint8_t *other = bitmap_open("BM 2 11 4", &high);
    if (refusal_happened()) {
        ck_assert(one == NULL || other == NULL);
    } else {
        ck_assert(bitmap_set(one, &wide, 8, 2, red));
        ck_assert(!bitmap_set(one, &wide, 9, 2, red));
        ck_assert(!bitmap_set(one, &wide, 8, 3, red));
        bitmap_fill_row(other, &high, 10, red);
        ck_assert_mem_eq(one + (2 * 9 + 8) * 2, red, 2);
        ck_assert_mem_eq(other + 10 * 2 * 4, red, 4);
        ck_assert_uint_eq(bitmap_empty_rows(one, &wide), 1);
        ck_assert_uint_eq(bitmap_empty_rows(other, &high), 9);
    }
    free(one);
    free(other);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("bitmap-alloc");
    exercise_add(suite, a_header_is_read);
    exercise_add(suite, other_lines_are_no_headers);
    exercise_add(suite, a_picture_begins_with_zeros);
    exercise_add(suite, a_picture_takes_the_bytes_of_its_pixels);
    exercise_add(suite, a_picture_without_pixels_is_refused);
    exercise_add(suite, more_pixels_than_a_size_can_count_are_refused);
    exercise_add(suite, more_bytes_than_a_size_can_count_are_refused);
    exercise_add(suite, a_made_up_header_is_refused);
    exercise_add(suite, an_open_picture_has_its_white_strip);
    exercise_add(suite, two_pictures_are_open_at_once);
    return suite;
}
